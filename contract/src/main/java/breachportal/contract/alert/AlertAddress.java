package breachportal.contract.alert;

import breachportal.contract.breach.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// Where alerts go.
///
/// @param email the address; kept sealed, never logged
/// @param language the language of the mails
public record AlertAddress(@NotBlank @Size(max = 254) String email, @NotNull Language language) {

  @Override
  public String toString() {
    return "AlertAddress[redacted]";
  }
}
