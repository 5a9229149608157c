package breachportal.contract.leak;

import breachportal.contract.breach.DataCategory;
import breachportal.contract.organisation.Sector;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a leak before its file is loaded.
///
/// @param name its short name in addresses: letters, digits and hyphens
/// @param title what a citizen reads
/// @param description what it is, in words
/// @param foundOn the day it was found; not in the future
/// @param foundWhere where it was found
/// @param categories what was taken
/// @param sectors where it comes from
/// @param organisation the organisation it is traced to, if known
/// @param domain that organisation's web domain in ASCII and lower case, if known
/// @param sensitive whether being in it is itself sensitive; then it is never checked publicly
public record LeakRequest(
    @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{1,58}[A-Za-z0-9]") String name,
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 10_000) String description,
    @NotNull LocalDate foundOn,
    @Nullable @Size(max = 500) String foundWhere,
    @NotEmpty @Size(max = 18) List<@NotNull DataCategory> categories,
    @NotNull @Size(max = 16) List<@NotNull Sector> sectors,
    @Nullable @Size(max = 300) String organisation,
    @Nullable
        @Size(max = 253)
        @Pattern(
            regexp = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])")
        String domain,
    boolean sensitive) {}
