package breachportal.report.breach;

import breachportal.api.identity.Caller;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.report.Report;
import breachportal.contract.report.ReportState;
import breachportal.report.obligation.Duties;
import breachportal.report.obligation.Duty;
import breachportal.store.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Withdraws a report: nothing is deleted. What was filed gets a last revision that says why, and
/// all who were told are told of it; a report never filed just ends.
@ApplicationScoped
class WithdrawReport {

  @Inject BreachReports reports;
  @Inject Drafts drafts;
  @Inject Revisions revisions;
  @Inject Duties duties;
  @Inject NewRevision revision;
  @Inject ReportView view;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  /// @param caller an officer of the company
  /// @param reportId the report
  /// @param reason why; the same again changes nothing
  /// @return the report
  @Transactional
  Report withdraw(Caller caller, UUID reportId, String reason) {
    BreachReport report = reports.ownForChange(caller, reportId);
    if (report.state() == ReportState.WITHDRAWN && reason.equals(report.withdrawalReason())) {
      return view.of(report);
    }
    Instant now = time.instant();
    int filedBefore = report.revision();
    int number = report.withdraw(reason, now);
    drafts.findById(reportId).end(now);
    List<Duty> owed = duties.lapse(reportId, now);
    if (number > 0) {
      ReportContent last =
          revisions.findById(new FiledRevision.Key(reportId, filedBefore)).content();
      revision.write(
          report,
          new NewRevision.Filed(
              Phase.WITHDRAWN,
              Contents.with(last, Phase.WITHDRAWN, last.declaration()),
              owed,
              reason,
              now),
          caller);
    }
    audit.append("report.withdrawn", "report/" + reportId, "revision " + number);
    return view.of(report);
  }
}
