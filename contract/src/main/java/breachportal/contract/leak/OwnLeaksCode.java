package breachportal.contract.leak;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// The code that was received.
///
/// @param request what it is entered for
/// @param code the code as typed
public record OwnLeaksCode(@NotNull UUID request, @NotBlank @Size(max = 64) String code) {

  @Override
  public String toString() {
    return "OwnLeaksCode[redacted]";
  }
}
