package breachportal.contract.campaign;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/// What a campaign is begun with. Who sends it is not said here: it is whom the report's notice
/// names, so that nobody writes in another's name.
///
/// @param reportId the report it tells of
/// @param reportReference its reference
public record CampaignRequest(
    @NotNull UUID reportId,
    @NotNull @Pattern(regexp = "BR-[0-9]{4}-[0-9]{6,9}-[0-9A-Z]") String reportReference) {}
