package breachportal.exposure.epoch;

import breachportal.api.problem.Conflict;

/// An epoch can't be ended yet.
final class EpochNeeded extends Conflict {

  private static final long serialVersionUID = 1L;

  private EpochNeeded(String detail) {
    super("epoch-needed", detail);
  }

  static EpochNeeded newest() {
    return new EpochNeeded("Only an epoch before the newest one can be ended.");
  }

  static EpochNeeded by(int leaks) {
    return new EpochNeeded(
        "%d leaks are still to be loaded under the newest keys, or to be retired."
            .formatted(leaks));
  }
}
