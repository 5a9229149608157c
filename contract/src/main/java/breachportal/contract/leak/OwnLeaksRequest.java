package breachportal.contract.leak;

import breachportal.contract.breach.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// Somebody asks for all leaks of an address or number of their own, sensitive ones too. The answer
/// is opened by a code that is sent to it.
///
/// @param identifier the e-mail address or telephone number as typed; never logged, kept sealed
///     until its code expires
/// @param language the language in which the code is sent
public record OwnLeaksRequest(
    @NotBlank @Size(max = 320) String identifier, @NotNull Language language) {

  @Override
  public String toString() {
    return "OwnLeaksRequest[redacted]";
  }
}
