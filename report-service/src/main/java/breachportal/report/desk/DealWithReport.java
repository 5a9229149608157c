package breachportal.report.desk;

import breachportal.api.id.Ids;
import breachportal.api.identity.Caller;
import breachportal.api.problem.FieldsRefused;
import breachportal.contract.desk.Officer;
import breachportal.contract.report.ReportState;
import breachportal.report.audit.Things;
import breachportal.report.breach.SentReports;
import breachportal.store.audit.AuditTrail;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What officers do with a report for their own authority. What is internal stands in the audit
/// trail under the authority's own thing, where neither the company nor another authority looks.
@ApplicationScoped
class DealWithReport {

  @Inject DataSource source;
  @Inject SentReports reports;
  @Inject Officers officers;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  /// @param officer an officer of an authority
  /// @param reportId a report that was sent to it
  /// @param assignee the subject of who is to deal with it; null for nobody
  @Transactional
  void assign(Caller officer, UUID reportId, @Nullable String assignee) {
    UUID id = reports.routedForChange(officer, reportId).id();
    Officer chosen = assignee == null ? null : known(officer, assignee);
    int changed =
        Sql.on(source)
            .update(
                """
                update inbox set assigned_to = ?, assigned_name = ?
                where report_id = ? and authority_id = ? and assigned_to is distinct from ?
                """,
                chosen == null ? null : chosen.subject(),
                chosen == null ? null : chosen.name(),
                id,
                officer.authority(),
                assignee);
    if (changed == 1) {
      audit.append(
          "report.assigned",
          Things.within(officer.authority(), id),
          chosen == null ? "to nobody" : "to " + chosen.subject());
    }
  }

  /// @param officer an officer of an authority
  /// @param reportId a report that was sent to it
  /// @param text what they note
  @Transactional
  void note(Caller officer, UUID reportId, String text) {
    UUID id = reports.routedForChange(officer, reportId).id();
    Sql.on(source)
        .update(
            """
            insert into note (id, report_id, authority_id, text, at, by_subject, by_name)
            values (?, ?, ?, ?, ?, ?, ?)
            """,
            Ids.next(),
            id,
            officer.authority(),
            text,
            time.instant(),
            officer.subject(),
            officer.name());
    audit.append("note.written", Things.within(officer.authority(), id), null);
  }

  /// @param officer an officer of an authority
  /// @param reportId a report that was sent to it
  /// @param state under investigation or closed
  @Transactional
  void moveTo(Caller officer, UUID reportId, ReportState state) {
    reports.changeState(officer, reportId, state);
  }

  private Officer known(Caller officer, String subject) {
    return officers
        .find(officer, subject)
        .orElseThrow(
            () ->
                new FieldsRefused(
                    "officer", "known", "An officer of your authority who has been here."));
  }
}
