package breachportal.contract.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// A report to be given to others.
///
/// @param kind to one it can be handed over, with several it can be shared
/// @param authorities to whom
/// @param reason why
public record HandoverRequest(
    Handover.@NotNull Kind kind,
    @NotEmpty @Size(max = 20) List<@NotNull UUID> authorities,
    @NotBlank @Size(max = 4_000) String reason) {}
