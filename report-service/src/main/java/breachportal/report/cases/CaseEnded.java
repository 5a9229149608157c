package breachportal.report.cases;

import breachportal.api.problem.Conflict;

/// The case was closed or merged: it stays as it is.
final class CaseEnded extends Conflict {

  private static final long serialVersionUID = 1L;

  CaseEnded() {
    super(
        "case-ended", "The case was closed or went on as another. Take it up again, or go there.");
  }
}
