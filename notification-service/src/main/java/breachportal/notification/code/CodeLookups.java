package breachportal.notification.code;

import breachportal.api.problem.TooMany;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Bounds how many codes anybody may have looked up, so that trying codes out stays what it is,
/// hopeless, and does not keep the database from its mail. Each replica counts its own seconds.
@ApplicationScoped
public class CodeLookups {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final InstantSource time;
  private final int most;
  private long second;
  private int counted;

  @Inject
  CodeLookups(
      InstantSource time,
      @ConfigProperty(name = "breachportal.codes.lookups-a-second", defaultValue = "50") int most) {
    this.time = time;
    this.most = most;
  }

  /// Counts one more.
  ///
  /// @throws TooMany when there were as many in this second as may be
  public synchronized void count() {
    long now = time.instant().getEpochSecond();
    if (now != second) {
      second = now;
      counted = 0;
    }
    if (++counted > most) {
      throw new TooMany("too-many-codes", "Too many codes are looked up at once.", SECOND);
    }
  }
}
