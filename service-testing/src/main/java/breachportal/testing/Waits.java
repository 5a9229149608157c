package breachportal.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/// How tests wait for what comes about by itself: for as long as the slowest machine may take,
/// since only a test that fails waits to the end. How fast something has to be, the bench says.
public final class Waits {

  private static final Duration LONGEST = Duration.ofSeconds(90);

  private Waits() {}

  /// @return waiting, to be told for what
  public static ConditionFactory await() {
    return Awaitility.await().atMost(LONGEST);
  }
}
