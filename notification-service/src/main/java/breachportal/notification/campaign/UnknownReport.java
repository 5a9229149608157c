package breachportal.notification.campaign;

import breachportal.api.problem.Conflict;

/// No notice of such a report of the organisation's has gone out to an authority.
final class UnknownReport extends Conflict {
  private static final long serialVersionUID = 1L;

  UnknownReport() {
    super(
        "report-unknown",
        "No notice of this report has gone out yet. It goes out seconds after the report is filed;"
            + " then its people can be told.");
  }
}
