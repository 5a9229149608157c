package breachportal.report.cases;

import breachportal.api.id.Ids;
import breachportal.api.identity.Caller;
import breachportal.api.problem.NotFound;
import breachportal.contract.desk.CaseEvent;
import breachportal.contract.desk.CaseState;
import breachportal.contract.desk.CaseSummary;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The rows of cases, in the caller's transaction. Only cases that the caller's authority has
/// joined are there.
@ApplicationScoped
class CaseRows {

  private static final String SUMMARY =
      """
      select c.*, a.name as lead_name,
        (select count(*) from case_report r where r.case_id = c.id and r.unlinked_at is null)
          as reports,
        (select count(*) from case_leak l where l.case_id = c.id and l.unlinked_at is null)
          as leaks,
        (select count(*) from case_authority m where m.case_id = c.id) as authorities
      from case_file c join authority a on a.id = c.lead_authority
      join case_authority own on own.case_id = c.id and own.authority_id = ?
      """;

  @Inject DataSource source;
  @Inject InstantSource time;

  /// @return the cases of the caller's authority: open ones first, the newest first, at most 200
  List<CaseSummary> all(Caller officer) {
    return sql()
        .query(
            SUMMARY + " order by c.state <> 'OPEN', c.id desc limit 200",
            CaseRows::summary,
            officer.authority());
  }

  /// @return the cases to which a report is linked
  List<CaseSummary> ofReport(Caller officer, UUID report) {
    return sql()
        .query(
            SUMMARY
                + " join case_report l on l.case_id = c.id and l.report_id = ?"
                + " and l.unlinked_at is null order by c.id desc",
            CaseRows::summary,
            officer.authority(),
            report);
  }

  /// @return one case
  /// @throws NotFound when the caller's authority has not joined it
  CaseSummary one(Caller officer, UUID id) {
    return sql()
        .first(SUMMARY + " where c.id = ?", CaseRows::summary, officer.authority(), id)
        .orElseThrow(NotFound::new);
  }

  /// @return one case that is open, locked until the transaction ends
  CaseSummary openForChange(Caller officer, UUID id) {
    var unused = sql().query("select 1 from case_file where id = ? for update", row -> true, id);
    CaseSummary found = one(officer, id);
    if (found.state() != CaseState.OPEN) {
      throw new CaseEnded();
    }
    return found;
  }

  /// @return the identifier of a new case that the caller's authority leads
  UUID open(Caller officer, String title) {
    UUID id = Ids.next();
    Instant now = time.instant();
    sql()
        .update(
            "insert into case_file (id, title, lead_authority, state, opened_at)"
                + " values (?, ?, ?, 'OPEN', ?)",
            id,
            title,
            officer.authority(),
            now);
    var unused = join(id, officer.authority());
    return id;
  }

  /// @return whether that was news
  boolean join(UUID id, UUID authority) {
    return sql()
            .update(
                "insert into case_authority (case_id, authority_id, joined_at) values (?, ?, ?)"
                    + " on conflict do nothing",
                id,
                authority,
                time.instant())
        == 1;
  }

  /// @return whether that was news
  boolean link(UUID id, UUID report) {
    return sql()
            .update(
                "insert into case_report (id, case_id, report_id, linked_at) values (?, ?, ?, ?)"
                    + " on conflict (case_id, report_id) where unlinked_at is null do nothing",
                Ids.next(),
                id,
                report,
                time.instant())
        == 1;
  }

  /// @return whether that was news
  boolean unlink(UUID id, UUID report) {
    return end("case_report", "report_id", id, report);
  }

  /// @return whether that was news
  boolean linkLeak(UUID id, UUID leak, String title) {
    return sql()
            .update(
                "insert into case_leak (id, case_id, leak_id, title, linked_at)"
                    + " values (?, ?, ?, ?, ?)"
                    + " on conflict (case_id, leak_id) where unlinked_at is null do nothing",
                Ids.next(),
                id,
                leak,
                title,
                time.instant())
        == 1;
  }

  /// @return whether that was news
  boolean unlinkLeak(UUID id, UUID leak) {
    return end("case_leak", "leak_id", id, leak);
  }

  void moveTo(UUID id, CaseState state, @Nullable UUID mergedInto) {
    sql()
        .update(
            "update case_file set state = ?, merged_into = ? where id = ?",
            state.name(),
            mergedInto,
            id);
  }

  List<UUID> reports(UUID id) {
    return sql()
        .query(
            "select report_id from case_report where case_id = ? and unlinked_at is null"
                + " order by linked_at, report_id",
            row -> row.getObject(1, UUID.class),
            id);
  }

  List<UUID> members(UUID id) {
    return sql()
        .query(
            "select authority_id from case_authority where case_id = ? order by joined_at",
            row -> row.getObject(1, UUID.class),
            id);
  }

  void tell(Caller officer, UUID id, CaseEvent.Kind kind, String text, @Nullable UUID about) {
    sql()
        .update(
            """
            insert into case_event (id, case_id, kind, text, about, at, authority_id, by_subject,
              by_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            Ids.next(),
            id,
            kind.name(),
            text,
            about,
            time.instant(),
            officer.authority(),
            officer.subject(),
            officer.name());
  }

  private boolean end(String table, String column, UUID id, UUID linked) {
    return sql()
            .update(
                "update %s set unlinked_at = ? where case_id = ? and %s = ? and unlinked_at is null"
                    .formatted(table, column),
                time.instant(),
                id,
                linked)
        == 1;
  }

  private Sql sql() {
    return Sql.on(source);
  }

  private static CaseSummary summary(ResultSet row) throws SQLException {
    return new CaseSummary(
        row.getObject("id", UUID.class),
        row.getString("title"),
        CaseState.valueOf(row.getString("state")),
        row.getObject("merged_into", UUID.class),
        row.getObject("lead_authority", UUID.class),
        row.getString("lead_name"),
        row.getTimestamp("opened_at").toInstant(),
        row.getInt("reports"),
        row.getInt("leaks"),
        row.getInt("authorities"));
  }
}
