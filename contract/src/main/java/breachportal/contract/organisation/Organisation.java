package breachportal.contract.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A company or public body that reports breaches.
///
/// @param id its identifier; the `organisation` claim of its officers' tokens
/// @param legalName its legal name
/// @param country ISO 3166-1 alpha-2
/// @param registrationNumber CN: the unified social credit code of 18 characters; else free
/// @param taxCode VN: the tax code of 10 or 13 digits, its check digit right
/// @param headOffice the address of its head office
/// @param province VN: the code or a name of its province; else free
/// @param sector its line of business
/// @param phone its phone number
/// @param website its website
/// @param dpo its data-protection officer
/// @param contact24x7 who answers day and night
/// @param verified whether an operator has verified it; ignored on input from others
public record Organisation(
    @NotNull UUID id,
    @NotNull @Size(min = 1, max = 300) String legalName,
    @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
    @Nullable @Size(max = 50) String registrationNumber,
    @Nullable @Size(max = 20) String taxCode,
    @Nullable @Size(max = 500) String headOffice,
    @Nullable @Size(max = 100) String province,
    @NotNull Sector sector,
    @Nullable @Size(max = 50) String phone,
    @Nullable @Size(max = 300) String website,
    @Nullable @Valid Contact dpo,
    @Nullable @Valid Contact contact24x7,
    boolean verified) {}
