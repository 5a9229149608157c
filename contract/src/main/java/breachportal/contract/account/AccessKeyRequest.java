package breachportal.contract.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// A key that is to be made for an organisation.
///
/// @param organisationId whose it will be
/// @param organisationName what that organisation is called
/// @param requestsPerMinute its budget, 1 to 6,000
public record AccessKeyRequest(
    @NotNull UUID organisationId,
    @NotBlank @Size(max = 300) String organisationName,
    @Min(1) @Max(6_000) int requestsPerMinute) {}
