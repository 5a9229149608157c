package breachportal.contract.alert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// The code of a subscription, from one of its mails.
///
/// @param code the code as typed
public record AlertCode(@NotBlank @Size(max = 64) String code) {

  @Override
  public String toString() {
    return "AlertCode[redacted]";
  }
}
