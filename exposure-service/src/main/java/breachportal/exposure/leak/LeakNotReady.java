package breachportal.exposure.leak;

import breachportal.api.problem.Conflict;
import breachportal.contract.leak.LeakState;

/// A leak is in a state in which this can't be done with it.
public final class LeakNotReady extends Conflict {

  private static final long serialVersionUID = 1L;

  LeakNotReady(LeakState state, String why) {
    super(
        "leak-not-ready",
        "The leak " + why + ": " + whereItStands(state) + ". Nothing was changed.");
  }

  private static String whereItStands(LeakState state) {
    return switch (state) {
      case AWAITING_UPLOAD -> "its file is not here yet";
      case LOADING -> "its file is being loaded";
      case REVIEW -> "it is loaded and waits for publication";
      case PUBLISHED -> "it is published";
      case RETIRED -> "it is retired";
      case FAILED -> "its file could not be loaded";
    };
  }
}
