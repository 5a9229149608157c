package breachportal.contract.alert;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// Some of the subscriptions that the exposure service watches for.
///
/// @param current those that new leaks can be searched for
/// @param outdated those of keys that are not in use any more: their readers have to subscribe anew
public record WatchReview(
    @NotNull @Size(max = MOST) List<@NotNull UUID> current,
    @NotNull @Size(max = MOST) List<@NotNull UUID> outdated) {

  /// How many subscriptions one message can name.
  public static final int MOST = 1_000;
}
