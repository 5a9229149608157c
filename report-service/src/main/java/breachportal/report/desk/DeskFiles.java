package breachportal.report.desk;

import breachportal.api.identity.Caller;
import breachportal.api.problem.NotFound;
import breachportal.contract.desk.DeskFile;
import breachportal.contract.desk.Handover;
import breachportal.contract.desk.Note;
import breachportal.report.breach.SentReports;
import breachportal.report.dialogue.Dialogues;
import breachportal.report.inbox.Inboxes;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Puts together what an authority has of a report beside the report itself. The walls around the
/// rows keep other authorities' notes and handovers out.
@ApplicationScoped
class DeskFiles {

  @Inject DataSource source;
  @Inject SentReports reports;
  @Inject Inboxes inboxes;
  @Inject Dialogues dialogues;

  /// @param officer an officer of an authority
  /// @param reportId a report that was sent to it
  /// @return what it has of the report
  @Transactional
  DeskFile of(Caller officer, UUID reportId) {
    UUID id = reports.visible(officer, reportId).id();
    return new DeskFile(
        inboxes.line(id).orElseThrow(NotFound::new),
        dialogues.of(officer, id),
        notes(id, officer.authority()),
        handovers(id, officer.authority()));
  }

  private List<Note> notes(UUID reportId, UUID authority) {
    return Sql.on(source)
        .query(
            "select * from note where report_id = ? and authority_id = ? order by id",
            row ->
                new Note(
                    row.getObject("id", UUID.class),
                    row.getString("text"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("by_name")),
            reportId,
            authority);
  }

  private List<Handover> handovers(UUID reportId, UUID authority) {
    return Sql.on(source)
        .query(
            """
            select h.*, f.name as from_name, t.name as to_name from handover h
            join authority f on f.id = h.from_authority
            join authority t on t.id = h.to_authority
            where h.report_id = ? and ? in (h.from_authority, h.to_authority) order by h.id
            """,
            row ->
                new Handover(
                    row.getObject("id", UUID.class),
                    Handover.Kind.valueOf(row.getString("kind")),
                    row.getString("from_name"),
                    row.getString("to_name"),
                    row.getString("reason"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("by_name")),
            reportId,
            authority);
  }
}
