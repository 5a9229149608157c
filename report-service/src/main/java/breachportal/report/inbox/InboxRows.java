package breachportal.report.inbox;

import breachportal.contract.breach.Severity;
import breachportal.contract.desk.DialogueState;
import breachportal.contract.notice.BreachNotice;
import breachportal.report.authority.Provinces;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Lays reports into inboxes, in the transaction that files them. What changes later (state,
/// acknowledgement, the organisation's entry) the database carries over by itself.
@ApplicationScoped
public class InboxRows {

  private static final int QUARTERS = 4;

  @Inject DataSource source;
  @Inject Provinces provinces;

  /// Lays the newest revision of a report into the inbox of every authority that it goes to. The
  /// report, its receipts and its duties are in the database already.
  ///
  /// @param reportId the report
  /// @param notice its newest notice
  /// @param severity how severe it is
  public void place(UUID reportId, BreachNotice notice, Severity severity) {
    Sql sql = Sql.on(source);
    sql.update(
        """
        insert into inbox (authority_id, report_id, organisation_id, reference, organisation_name,
          sector, province, province_code, state, phase, revision, severity,
          people_min, people_best, people_max, due_at, filed_at, acknowledged_revision)
        select c.authority_id, r.id, r.organisation_id, r.reference, o.legal_name,
          o.sector, o.province, o.province_code, r.state, ?, r.revision, ?,
          r.people_min, r.people_best, r.people_max,
          coalesce((select min(b.due_at) from obligation b
            where b.report_id = r.id and b.met_at is null and b.lapsed_at is null), 'infinity'),
          r.filed_at, c.acknowledged_revision
        from report r join receipt c on c.report_id = r.id
        join organisation o on o.id = r.organisation_id
        where r.id = ?
        on conflict (authority_id, report_id) do update set state = excluded.state,
          phase = excluded.phase, revision = excluded.revision, severity = excluded.severity,
          people_min = excluded.people_min, people_best = excluded.people_best,
          people_max = excluded.people_max, due_at = excluded.due_at, filed_at = excluded.filed_at
        """,
        notice.phase().name(),
        (int) Math.round(severity.score() * QUARTERS),
        reportId);
    sql.update(
        """
        insert into report_words (report_id, organisation_id, words)
        select id, organisation_id, ?::tsvector from report where id = ?
        on conflict (report_id) do update set words = excluded.words
        """,
        WordVector.of(notice, provinceNames(notice)),
        reportId);
  }

  /// Shows that an authority waits for an answer.
  ///
  /// @param reportId the report
  /// @param authority who asked
  public void asked(UUID reportId, UUID authority) {
    show(DialogueState.ASKED, reportId, authority);
  }

  /// Shows that an authority was answered.
  ///
  /// @param reportId the report
  /// @param authority who had asked
  public void answered(UUID reportId, UUID authority) {
    show(DialogueState.ANSWERED, reportId, authority);
  }

  private void show(DialogueState state, UUID reportId, UUID authority) {
    Sql.on(source)
        .update(
            "update inbox set dialogue = ? where report_id = ? and authority_id = ?",
            state.name(),
            reportId,
            authority);
  }

  /// The names of the provinces that a notice gives by code or by an older name.
  private List<String> provinceNames(BreachNotice notice) {
    List<String> given = new ArrayList<>();
    String seat = notice.reporter().province();
    if (seat != null) {
      given.add(seat);
    }
    if (notice.people() != null && notice.people().provinces() != null) {
      given.addAll(notice.people().provinces());
    }
    List<String> codes =
        given.stream().map(provinces::codeOf).flatMap(Optional::stream).distinct().toList();
    return provinces.all().stream()
        .filter(each -> codes.contains(each.code()))
        .map(each -> each.name())
        .toList();
  }
}
