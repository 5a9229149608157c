package breachportal.contract.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// A company's answer.
///
/// @param authorityId whom it answers
/// @param text the words
public record AnswerRequest(@NotNull UUID authorityId, @NotBlank @Size(max = 4_000) String text) {}
