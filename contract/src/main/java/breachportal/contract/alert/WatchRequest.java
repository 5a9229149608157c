package breachportal.contract.alert;

import breachportal.contract.leak.IdentifierKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody wants newly published leaks to be searched for an identifier. Either the points of it,
/// or, for those whose browser runs no scripts, the identifier; never both.
///
/// @param points one for each epoch whose keys are in use
/// @param kind what kind of identifier was typed; null to tell by its form
/// @param identifier what was typed; never logged, never stored
public record WatchRequest(
    @Nullable @Size(min = 1, max = 2) List<@NotNull @Valid WatchedPoint> points,
    @Nullable IdentifierKind kind,
    @Nullable @Size(min = 1, max = 320) String identifier) {

  @Override
  public String toString() {
    return "WatchRequest[redacted]";
  }
}
