package breachportal.notification.delivery;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.IntSupplier;

/// So many a second and no more, in even steps after a burst of a quarter of a second. Safe for
/// concurrent use.
final class RateLimit {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long BURST = SECOND / 4;

  private final OptionalDouble rate;
  private final IntSupplier replicas;
  private long next = Long.MIN_VALUE;

  /// @param rate how many a second all replicas together may; nothing means as many as they can
  /// @param replicas how many replicas share it
  RateLimit(OptionalDouble rate, IntSupplier replicas) {
    this.rate = rate;
    this.replicas = replicas;
  }

  /// Takes the next place.
  ///
  /// @param now `System.nanoTime()`
  /// @return how many nanoseconds it is until then; 0 when it is now
  synchronized long take(long now) {
    if (rate.isEmpty()) {
      return 0;
    }
    long step = (long) (SECOND * replicas.getAsInt() / rate.getAsDouble());
    next = next == Long.MIN_VALUE ? now : Math.max(next, now - BURST);
    long wait = Math.max(0, next - now);
    next += step;
    return wait;
  }

  /// @param now `System.nanoTime()`
  /// @return how many nanoseconds it is until the next place, which stays free
  synchronized long untilNext(long now) {
    return rate.isEmpty() || next == Long.MIN_VALUE ? 0 : Math.max(0, next - now);
  }

  /// @param places how many mails wait in front
  /// @return how long it takes until they are gone
  Duration timeOf(int places) {
    return rate.isEmpty()
        ? Duration.ZERO
        : Duration.ofNanos((long) (SECOND * replicas.getAsInt() / rate.getAsDouble() * places));
  }

  /// @param connections how many there are
  /// @return how many of them can be of use at once at this rate
  int useful(int connections) {
    return rate.isEmpty()
        ? connections
        : Math.clamp((int) Math.ceil(rate.getAsDouble()), 1, connections);
  }
}
