package breachportal.notification;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that tests set forward.
@Alternative
@Priority(1)
@Singleton
public class SetClock implements InstantSource {
  private final Clock system = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant instant() {
    return system.instant().plus(ahead);
  }

  /// @param by how far to set it forward
  public void advance(Duration by) {
    ahead = ahead.plus(by);
  }
}
