package breachportal.contract.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// What a campaign is begun with.
///
/// @param reportId the report it tells of
/// @param reportReference its reference
/// @param organisationName the sender's name as the letter shows it
public record CampaignRequest(
    @NotNull UUID reportId,
    @NotNull @Pattern(regexp = "BR-[0-9]{4}-[0-9]{6,9}-[0-9A-Z]") String reportReference,
    @NotBlank @Size(max = 300) String organisationName) {}
