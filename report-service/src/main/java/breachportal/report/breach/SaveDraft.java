package breachportal.report.breach;

import breachportal.api.identity.Caller;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.report.Report;
import breachportal.report.obligation.Duties;
import breachportal.report.obligation.DutyPlan;
import breachportal.store.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// Saves what is filled in, unless somebody else has saved in between.
@ApplicationScoped
class SaveDraft {

  @Inject BreachReports reports;
  @Inject Drafts drafts;
  @Inject FilingCheck check;
  @Inject Duties duties;
  @Inject ReportView view;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  /// @param caller an officer of the company
  /// @param reportId the report
  /// @param content all that is filled in; it replaces what was
  /// @param version the version that it is based on; 0 to begin a draft where there is none
  /// @return the report
  @Transactional
  Report save(Caller caller, UUID reportId, ReportContent content, long version) {
    BreachReport report = reports.ownForChange(caller, reportId);
    report.requireOpen();
    Draft draft = drafts.findById(reportId);
    if (draft.version() != version) {
      throw new DraftChanged();
    }
    Instant now = time.instant();
    check.refuseWrong(content, now);
    draft.save(content, now);
    report.showDraft(content);
    if (report.revision() == 0) {
      DutyPlan foreseen = check.foreseen(report, content);
      duties.foresee(reportId, report.organisationId(), foreseen, now);
    }
    audit.append("draft.saved", "report/" + reportId, "version " + draft.version());
    return view.of(report);
  }
}
