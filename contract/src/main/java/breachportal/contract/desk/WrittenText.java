package breachportal.contract.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Something that somebody writes: a note, a question.
///
/// @param text the words
public record WrittenText(@NotBlank @Size(max = 4_000) String text) {}
