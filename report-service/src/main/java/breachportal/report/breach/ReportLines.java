package breachportal.report.breach;

import breachportal.api.identity.Caller;
import breachportal.contract.breach.Count;
import breachportal.contract.organisation.Sector;
import breachportal.contract.report.ReportPage;
import breachportal.contract.report.ReportState;
import breachportal.contract.report.ReportSummary;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Reads the lines of lists of reports, each with what hangs on it, in one statement a page.
@ApplicationScoped
class ReportLines {

  private static final String COLUMNS =
      """
      select r.id, r.reference, r.state, r.organisation_id, o.legal_name, o.sector, o.province,
        r.people_min, r.people_best, r.people_max, r.revision, r.started_at, r.filed_at,
        exists (select from draft d where d.report_id = r.id and d.content is not null) as has_draft,
        (select min(b.due_at) from obligation b
         where b.report_id = r.id and b.met_at is null and b.lapsed_at is null) as next_due_at
      """;
  private static final String OWN =
      " from report r join organisation o on o.id = r.organisation_id where r.organisation_id = ?";
  private static final String IN_STATE = " and r.state = ?";

  @Inject DataSource source;
  @Inject EntityManager entities;

  /// @param reportId a report that the caller may see
  /// @return its line
  ReportSummary line(UUID reportId) {
    entities.flush();
    return Sql.on(source)
        .first(
            COLUMNS
                + " from report r join organisation o on o.id = r.organisation_id where r.id = ?",
            ReportLines::read,
            reportId)
        .orElseThrow();
  }

  /// @param caller an officer of a company
  /// @param state only those in this state; null for all
  /// @param page which page, from 0
  /// @param size how many a page holds
  /// @return the company's reports, the newest first
  ReportPage page(Caller caller, @Nullable ReportState state, int page, int size) {
    String from = OWN + (state == null ? "" : IN_STATE);
    List<Object> parameters = new ArrayList<>();
    parameters.add(caller.organisation());
    if (state != null) {
      parameters.add(state.name());
    }
    Sql sql = Sql.on(source);
    long total =
        sql.first("select count(*)" + from, row -> row.getLong(1), parameters.toArray()).orElse(0L);
    parameters.add(size);
    parameters.add((long) page * size);
    List<ReportSummary> items =
        sql.query(
            COLUMNS + from + " order by r.id desc limit ? offset ?",
            ReportLines::read,
            parameters.toArray());
    return new ReportPage(items, page, size, total);
  }

  private static ReportSummary read(ResultSet row) throws SQLException {
    return new ReportSummary(
        row.getObject("id", UUID.class),
        row.getString("reference"),
        ReportState.valueOf(row.getString("state")),
        row.getObject("organisation_id", UUID.class),
        row.getString("legal_name"),
        Sector.valueOf(row.getString("sector")),
        row.getString("province"),
        people(row),
        row.getInt("revision"),
        row.getBoolean("has_draft"),
        instant(row, "next_due_at"),
        row.getTimestamp("started_at").toInstant(),
        instant(row, "filed_at"));
  }

  private static @Nullable Count people(ResultSet row) throws SQLException {
    Count count =
        new Count(
            row.getObject("people_min", Long.class),
            row.getObject("people_best", Long.class),
            row.getObject("people_max", Long.class));
    return count.equals(new Count(null, null, null)) ? null : count;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
