package breachportal.contract.alert;

import breachportal.contract.breach.DataCategory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A newly published leak, and subscriptions that it concerns.
///
/// @param title what the leak is called
/// @param foundOn the day it was found
/// @param categories what was taken
/// @param sensitive whether being in it is itself sensitive: then no mail names it, and only those
///     are told who have proved that the address is theirs
/// @param subscriptions whom it concerns
public record LeakAlert(
    @NotBlank @Size(max = 200) String title,
    @NotNull LocalDate foundOn,
    @NotEmpty @Size(max = 18) List<@NotNull DataCategory> categories,
    boolean sensitive,
    @NotEmpty @Size(max = WatchReview.MOST) List<@NotNull UUID> subscriptions) {}
