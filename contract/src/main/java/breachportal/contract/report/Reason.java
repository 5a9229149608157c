package breachportal.contract.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why something is done, in words.
///
/// @param reason the words
public record Reason(@NotBlank @Size(max = 4_000) String reason) {}
