package breachportal.report.breach;

import breachportal.api.problem.Conflict;
import breachportal.contract.report.ReportState;

/// The report was withdrawn or closed: nothing is added to it any more.
final class ReportEnded extends Conflict {

  private static final long serialVersionUID = 1L;

  ReportEnded(ReportState state) {
    super(
        state == ReportState.WITHDRAWN ? "report-withdrawn" : "report-closed",
        "The report has ended and stays as it is. Begin a new one to report a breach.");
  }
}
