package breachportal.report.breach;

import breachportal.api.identity.Caller;
import breachportal.contract.breach.Declaration;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.report.FilingReceipt;
import breachportal.report.obligation.Duties;
import breachportal.report.obligation.Duty;
import breachportal.report.obligation.DutyPlan;
import breachportal.store.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Files the draft of a report. Revision, duties, receipts, messages to the authorities, the answer
/// to the idempotency key and the audit entry are one transaction: all of it happens, or nothing.
@ApplicationScoped
class FileBreachReport {

  @Inject BreachReports reports;
  @Inject Drafts drafts;
  @Inject FilingCheck check;
  @Inject Duties duties;
  @Inject NewRevision revision;
  @Inject Filings filings;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  /// @param caller an officer of the company
  /// @param reportId the report
  /// @param key names this request; the same key again gives the same receipt and files nothing
  /// @return the receipt
  @Transactional
  FilingReceipt file(Caller caller, UUID reportId, String key) {
    filings.waitForOthers(caller, key);
    Optional<FilingReceipt> before = filings.find(caller, key, reportId);
    if (before.isPresent()) {
      return before.get();
    }
    BreachReport report = reports.ownForChange(caller, reportId);
    report.requireOpen();
    Instant now = time.instant();
    ReportContent content = declared(drafts.contentOf(report), now);
    check.errors(report, content, now).refuseAny();

    DutyPlan plan = check.plan(report, content, now);
    int number = report.file(content, now);
    List<Duty> owed =
        duties.follow(reportId, report.organisationId(), plan, content.lateReason(), now);
    NewRevision.Written written =
        revision.write(
            report,
            new NewRevision.Filed(
                Objects.requireNonNull(content.phase()), content, owed, null, now),
            caller);
    drafts.findById(reportId).end(now);
    FilingReceipt receipt =
        new FilingReceipt(
            reportId,
            report.reference(),
            number,
            now,
            written.sha256(),
            duties.obligations(owed),
            written.notified());
    filings.remember(caller, key, report.organisationId(), receipt);
    audit.append(
        "report.filed",
        "report/" + reportId,
        "revision %d, notice %s".formatted(number, written.sha256()));
    return receipt;
  }

  private static ReportContent declared(ReportContent draft, Instant now) {
    Declaration said = draft.declaration();
    return Contents.with(
        draft,
        draft.phase(),
        said == null ? null : new Declaration(said.name(), said.capacity(), now));
  }
}
