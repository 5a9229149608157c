package breachportal.contract.leak;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A check that the server evaluates in memory, for those whose browser runs no scripts.
///
/// @param kind what kind of identifier it is; null to tell by its form
/// @param identifier what the person typed; never logged, never stored
public record CheckRequest(
    @Nullable IdentifierKind kind, @NotBlank @Size(max = 320) String identifier) {

  @Override
  public String toString() {
    return "CheckRequest[redacted]";
  }
}
