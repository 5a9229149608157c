package breachportal.report.cases;

import breachportal.api.identity.Caller;
import breachportal.contract.desk.CaseEvent;
import breachportal.contract.desk.CaseFile;
import breachportal.contract.desk.CaseSummary;
import breachportal.contract.desk.CasesOfReport;
import breachportal.report.breach.SentReports;
import breachportal.report.inbox.Inboxes;
import breachportal.report.likeness.LikeReports;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Puts cases together as the officers of an authority that has joined them read them.
@ApplicationScoped
class CaseFiles {

  @Inject DataSource source;
  @Inject CaseRows rows;
  @Inject ShareWithMembers share;
  @Inject SentReports reports;
  @Inject Inboxes inboxes;
  @Inject LikeReports like;

  @Transactional
  List<CaseSummary> all(Caller officer) {
    return rows.all(officer);
  }

  @Transactional
  CaseFile of(Caller officer, UUID id) {
    CaseSummary summary = rows.one(officer, id);
    List<UUID> linked = rows.reports(id);
    return new CaseFile(
        summary,
        members(id),
        linked.stream().flatMap(report -> inboxes.line(report).stream()).toList(),
        share.leaks(id),
        events(id),
        like.to(linked));
  }

  @Transactional
  CasesOfReport ofReport(Caller officer, UUID report) {
    UUID id = reports.visible(officer, report).id();
    return new CasesOfReport(rows.ofReport(officer, id), like.to(List.of(id)));
  }

  private List<CaseFile.Member> members(UUID id) {
    return Sql.on(source)
        .query(
            """
            select m.authority_id, a.name, m.joined_at from case_authority m
            join authority a on a.id = m.authority_id where m.case_id = ?
            order by m.joined_at, a.name
            """,
            row ->
                new CaseFile.Member(
                    row.getObject("authority_id", UUID.class),
                    row.getString("name"),
                    row.getTimestamp("joined_at").toInstant()),
            id);
  }

  private List<CaseEvent> events(UUID id) {
    return Sql.on(source)
        .query(
            """
            select e.*, a.name as authority from case_event e
            join authority a on a.id = e.authority_id where e.case_id = ?
            order by e.at, e.id limit 2000
            """,
            row ->
                new CaseEvent(
                    row.getObject("id", UUID.class),
                    CaseEvent.Kind.valueOf(row.getString("kind")),
                    row.getString("text"),
                    row.getObject("about", UUID.class),
                    row.getTimestamp("at").toInstant(),
                    row.getString("authority"),
                    row.getString("by_name")),
            id);
  }
}
