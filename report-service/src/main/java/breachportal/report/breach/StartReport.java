package breachportal.report.breach;

import breachportal.api.id.Ids;
import breachportal.api.identity.Caller;
import breachportal.api.problem.Conflict;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.report.Report;
import breachportal.contract.report.ReportReference;
import breachportal.report.organisation.Organisations;
import breachportal.store.audit.AuditTrail;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Begins reports and supplements.
@ApplicationScoped
class StartReport {

  /// Where the year of a reference begins.
  private static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");

  @Inject DataSource source;
  @Inject BreachReports reports;
  @Inject Drafts drafts;
  @Inject Revisions revisions;
  @Inject Organisations organisations;
  @Inject ReportView view;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  /// @param caller an officer of a company
  /// @return a new report with an empty draft
  @Transactional
  Report start(Caller caller) {
    if (organisations.findById(caller.organisation()) == null) {
      throw new Conflict(
          "organisation-not-entered", "Enter your organisation first, then begin a report.");
    }
    Instant now = time.instant();
    BreachReport report =
        BreachReport.begin(Ids.next(), nextReference(now), caller.organisation(), now);
    reports.persist(report);
    drafts.persist(new Draft(report, Contents.FIRST, now));
    audit.append("report.begun", "report/" + report.id(), report.reference());
    return view.of(report);
  }

  /// @param caller an officer of the company
  /// @param reportId a report that was filed
  /// @return the report with a draft that begins as its newest revision, or with the one it has
  @Transactional
  Report supplement(Caller caller, UUID reportId) {
    BreachReport report = reports.ownForChange(caller, reportId);
    report.requireOpen();
    Draft draft = drafts.findById(reportId);
    if (draft != null && draft.content() == null) {
      ReportContent filed = revisions.newest(report).orElseThrow().content();
      draft.save(Contents.supplementOf(filed), time.instant());
      audit.append("draft.begun", "report/" + reportId, null);
    }
    return view.of(report);
  }

  /// Numbers can be missing, and one in 37 always is: it would have no check character.
  private ReportReference nextReference(Instant now) {
    Optional<ReportReference> reference = Optional.empty();
    while (reference.isEmpty()) {
      long number =
          Sql.on(source)
              .first("select nextval('report_reference')", row -> row.getLong(1))
              .orElseThrow();
      reference = ReportReference.of(now.atZone(HOME).getYear(), number);
    }
    return reference.get();
  }
}
