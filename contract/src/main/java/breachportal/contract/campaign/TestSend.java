package breachportal.contract.campaign;

import breachportal.contract.breach.Language;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// Send the letter to its author first.
///
/// @param email where to
/// @param language in which language
public record TestSend(@NotNull @Email @Size(max = 254) String email, @NotNull Language language) {}
