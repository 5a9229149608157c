package breachportal.exposure.leak;

import breachportal.api.problem.Conflict;
import breachportal.contract.leak.LeakState;
import java.util.Locale;

/// A leak is in a state in which this can't be done with it.
public final class LeakNotReady extends Conflict {

  private static final long serialVersionUID = 1L;

  LeakNotReady(LeakState state, String why) {
    super(
        "leak-not-ready",
        "The leak "
            + why
            + ": its state is `"
            + state.name().toLowerCase(Locale.ROOT)
            + "`. Nothing was changed.");
  }
}
