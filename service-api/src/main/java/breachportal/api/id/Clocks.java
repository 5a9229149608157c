package breachportal.api.id;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/// Where the services take the time from; a test puts its own in place.
final class Clocks {

  /// Microseconds, as PostgreSQL keeps them: what is stored equals what was decided on.
  private static final Duration TICK = Duration.ofNanos(1_000);

  @Produces
  @Singleton
  @DefaultBean
  InstantSource systemTime() {
    return Clock.tick(Clock.systemUTC(), TICK);
  }
}
