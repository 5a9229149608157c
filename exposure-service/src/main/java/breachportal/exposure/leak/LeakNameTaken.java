package breachportal.exposure.leak;

import breachportal.api.problem.Conflict;

/// Another leak has that name.
final class LeakNameTaken extends Conflict {

  private static final long serialVersionUID = 1L;

  LeakNameTaken() {
    super("leak-name-taken", "Another leak has that name. Choose another one.");
  }
}
