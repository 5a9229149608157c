package breachportal.api.id;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where the services take the time from; a test puts its own in place, and a measurement of what
/// happens after hours of downtime sets `breachportal.clock.ahead`.
final class Clocks {

  /// Microseconds, as PostgreSQL keeps them: what is stored equals what was decided on.
  private static final Duration TICK = Duration.ofNanos(1_000);

  @Produces
  @Singleton
  @DefaultBean
  InstantSource systemTime(
      @ConfigProperty(name = "breachportal.clock.ahead", defaultValue = "PT0S") Duration ahead) {
    return Clock.offset(Clock.tick(Clock.systemUTC(), TICK), ahead);
  }
}
