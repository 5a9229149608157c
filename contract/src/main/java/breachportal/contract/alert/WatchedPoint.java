package breachportal.contract.alert;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// What an identifier is in one epoch, as the citizen's browser has computed it: its PRF output,
/// shortened as in a run. It says nothing without the key.
///
/// @param epoch the epoch
/// @param point 16 bytes, base64url without padding
public record WatchedPoint(
    @Min(1) int epoch, @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{22}") String point) {

  @Override
  public String toString() {
    return "WatchedPoint[redacted]";
  }
}
