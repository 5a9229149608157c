package breachportal.contract.channel;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// Where an authority's notices are to be posted.
///
/// @param url an `https` address without a name, a password or a fragment in it
public record WebhookChange(
    @NotNull @Size(max = 500) @Pattern(regexp = "https?://[!-~]+") String url) {}
