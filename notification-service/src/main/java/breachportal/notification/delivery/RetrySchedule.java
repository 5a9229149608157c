package breachportal.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When a mail that could not be handed over is tried again: after 1 min, 5 min, 30 min, 2 h, 6 h,
/// then every 12 h, the last time 72 h after the first try.
public final class RetrySchedule {
  private static final List<Duration> FIRST_DELAYS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6));
  private static final Duration LATER_DELAY = Duration.ofHours(12);
  private static final Duration PATIENCE = Duration.ofDays(3);

  private RetrySchedule() {}

  /// @param tries how often it has been tried, this time included; at least 1
  /// @param firstTriedAt when it was tried first
  /// @param now when the try that just failed ended
  /// @return when to try again; empty when it is to be given up
  public static Optional<Instant> next(int tries, Instant firstTriedAt, Instant now) {
    Instant last = firstTriedAt.plus(PATIENCE);
    if (!now.isBefore(last)) {
      return Optional.empty();
    }
    Duration delay = tries <= FIRST_DELAYS.size() ? FIRST_DELAYS.get(tries - 1) : LATER_DELAY;
    Instant next = now.plus(delay);
    return Optional.of(next.isAfter(last) ? last : next);
  }
}
