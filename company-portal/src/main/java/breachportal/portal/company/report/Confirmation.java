package breachportal.portal.company.report;

import breachportal.contract.report.Obligation;
import breachportal.contract.report.Report;
import breachportal.contract.report.Revision;
import breachportal.portal.page.Show;
import java.time.Instant;
import java.util.List;

/// The confirmation of one filing.
///
/// @param report the report
/// @param filing the revision that was filed
/// @param duties the duties of the report, each with how it stands
/// @param notified the names of the authorities that it went to
public record Confirmation(
    Report report, Report.RevisionSummary filing, List<Duty> duties, List<String> notified) {
  /// One duty.
  ///
  /// @param obligation the duty
  /// @param standing how much time was left when it was met, or is left now
  /// @param late whether it was met late, or is overdue
  public record Duty(Obligation obligation, String standing, boolean late) {}

  static Confirmation of(Report report, Revision revision, Instant now) {
    var duties = report.obligations().stream().map(duty -> standing(duty, now)).toList();
    boolean newest = revision.summary().number() == report.summary().revision();
    var notified =
        report.receipts().stream()
            .filter(r -> newest || !r.routedAt().isAfter(revision.summary().filedAt()))
            .map(Report.Receipt::authorityName)
            .toList();
    return new Confirmation(report, revision.summary(), duties, notified);
  }

  private static Duty standing(Obligation duty, Instant now) {
    var met = duty.metAt();
    var at = met == null ? now : met;
    boolean late = at.isAfter(duty.dueAt());
    var time = Show.leftAt(duty.dueAt(), at).replaceAll(" (left|over)$", "");
    var words =
        met == null
            ? (late ? "Overdue by " + time : time + " left")
            : "Filed " + time + (late ? " after the deadline" : " before the deadline");
    return new Duty(duty, words, late);
  }

  /// @return whether this was the first notice
  public boolean first() {
    return filing.number() == 1;
  }
}
