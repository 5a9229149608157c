package breachportal.report.inbox;

import breachportal.contract.breach.Count;
import breachportal.contract.breach.Phase;
import breachportal.contract.desk.DialogueState;
import breachportal.contract.desk.InboxLine;
import breachportal.contract.desk.InboxPage;
import breachportal.contract.organisation.Sector;
import breachportal.contract.report.ReportState;
import breachportal.store.sql.Sql;
import breachportal.store.sql.SqlFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Reads pages of the caller's inbox: a walk along the index of the order, or from the index of
/// words, whichever the planner finds shorter; it plans each query anew, for the values asked for.
@ApplicationScoped
class InboxLines {

  /// Up to here is counted: an officer who faces more narrows the list first.
  private static final int COUNTED_TO = 1_000;

  private static final double QUARTERS = 4;

  @Inject DataSource source;
  @Inject InstantSource time;

  private record Placed(InboxLine line, String key) {}

  /// @param query what is asked
  /// @param size how many a page holds
  /// @return the page
  @Transactional
  InboxPage page(InboxQuery query, int size) {
    Sql sql = Sql.on(source);
    var unused =
        sql.query(
            "select set_config('plan_cache_mode', 'force_custom_plan', true),"
                + " set_config('jit', 'off', true)",
            row -> true);
    InboxQuery.Conditions asked = query.conditions(time.instant());
    long total =
        sql.first(
                "select count(*) from (select from desk where true%s limit %d) found"
                    .formatted(asked.sql(), COUNTED_TO),
                row -> row.getLong(1),
                asked.parameters().toArray())
            .orElse(0L);
    List<Placed> rows = total == 0 ? List.of() : rows(sql, query, asked, size + 1);
    boolean more = rows.size() > size;
    return new InboxPage(
        rows.stream().limit(size).map(Placed::line).toList(),
        more ? Cursor.ofKey(rows.get(size - 1).key()).text() : null,
        total,
        COUNTED_TO);
  }

  private static List<Placed> rows(
      Sql sql, InboxQuery query, InboxQuery.Conditions asked, int limit) {
    Cursor.Way way = Cursor.Way.of(query.order());
    List<Object> parameters = new ArrayList<>(asked.parameters());
    Cursor after = query.after();
    if (after != null) {
      parameters.addAll(after.parameters());
    }
    parameters.add(limit);
    try {
      return sql.query(
          "select desk.*, %s as key from desk where true%s%s order by %s limit ?"
              .formatted(way.key(), asked.sql(), after == null ? "" : way.after(), way.orderBy()),
          row -> new Placed(read(row), row.getString("key")),
          parameters.toArray());
    } catch (SqlFailed refused) {
      if (after != null && refused.sqlState().startsWith("22")) {
        throw Cursor.unreadable();
      }
      throw refused;
    }
  }

  static InboxLine read(ResultSet row) throws SQLException {
    int severity = row.getInt("severity");
    String dialogue = row.getString("dialogue");
    return new InboxLine(
        row.getObject("report_id", UUID.class),
        row.getString("reference"),
        row.getString("organisation_name"),
        Sector.valueOf(row.getString("sector")),
        row.getString("province"),
        ReportState.valueOf(row.getString("state")),
        Phase.valueOf(row.getString("phase")),
        row.getInt("revision"),
        InboxQuery.levelOf(severity),
        severity / QUARTERS,
        people(row),
        due(row),
        row.getTimestamp("filed_at").toInstant(),
        row.getObject("acknowledged_revision", Integer.class),
        row.getString("assigned_to"),
        row.getString("assigned_name"),
        dialogue == null ? null : DialogueState.valueOf(dialogue),
        row.getBoolean("handed_over"));
  }

  private static @Nullable Count people(ResultSet row) throws SQLException {
    Count count =
        new Count(
            row.getObject("people_min", Long.class),
            row.getObject("people_best", Long.class),
            row.getObject("people_max", Long.class));
    return count.equals(new Count(null, null, null)) ? null : count;
  }

  /// The driver reads `infinity` as the last instant that it knows.
  private static @Nullable Instant due(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("due_at");
    return "infinity".equals(row.getString("due_at")) ? null : at.toInstant();
  }
}
