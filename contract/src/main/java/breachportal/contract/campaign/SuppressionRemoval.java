package breachportal.contract.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Write to an address again.
///
/// @param email the address
public record SuppressionRemoval(@NotBlank @Size(max = 254) String email) {}
