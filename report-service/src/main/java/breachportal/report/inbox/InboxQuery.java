package breachportal.report.inbox;

import breachportal.contract.breach.Phase;
import breachportal.contract.breach.Severity;
import breachportal.contract.desk.DialogueState;
import breachportal.contract.desk.InboxOrder;
import breachportal.contract.organisation.Sector;
import breachportal.contract.report.ReportState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is asked of an inbox; null asks nothing.
///
/// @param state where the report stands
/// @param phase which filing its newest revision is
/// @param sector the company's sector
/// @param provinceCode the province it sits in
/// @param severity which level
/// @param dialogue whose turn it is
/// @param assignedTo the subject of an officer; empty for reports that nobody deals with
/// @param overdue whether a duty must be overdue
/// @param waiting whether the newest revision must wait for its acknowledgement
/// @param words what is searched for
/// @param order in which order
/// @param after where the page before ended
record InboxQuery(
    @Nullable ReportState state,
    @Nullable Phase phase,
    @Nullable Sector sector,
    @Nullable String provinceCode,
    Severity.@Nullable Level severity,
    @Nullable DialogueState dialogue,
    @Nullable String assignedTo,
    boolean overdue,
    boolean waiting,
    @Nullable String words,
    InboxOrder order,
    @Nullable Cursor after) {

  /// Conditions of a statement and what stands for their question marks.
  ///
  /// @param sql the conditions, each beginning with `and`
  /// @param parameters the parameters, in order
  record Conditions(String sql, List<Object> parameters) {}

  /// @param now the present, by which duties are overdue
  /// @return what a row must fulfil, without the place in the list
  Conditions conditions(Instant now) {
    StringBuilder sql = new StringBuilder();
    List<Object> parameters = new ArrayList<>();
    equal(sql, parameters, "state", state == null ? null : state.name());
    equal(sql, parameters, "phase", phase == null ? null : phase.name());
    equal(sql, parameters, "sector", sector == null ? null : sector.name());
    equal(sql, parameters, "province_code", provinceCode);
    equal(sql, parameters, "dialogue", dialogue == null ? null : dialogue.name());
    if (assignedTo != null && assignedTo.isEmpty()) {
      sql.append(" and assigned_to is null and place = 0");
    } else {
      equal(sql, parameters, "assigned_to", assignedTo);
    }
    if (severity != null) {
      sql.append(" and severity >= ? and severity < ?");
      parameters.add(leastOf(severity));
      parameters.add(endOf(severity));
    }
    if (overdue) {
      sql.append(" and place < 2 and due_at < ?");
      parameters.add(now);
    }
    if (waiting) {
      sql.append(" and place = 0 and coalesce(acknowledged_revision, 0) < revision");
    }
    if (words != null) {
      Optional<String> query = WordQuery.of(words);
      sql.append(query.isEmpty() ? " and false" : " and words @@ ?::tsquery");
      query.ifPresent(parameters::add);
    }
    return new Conditions(sql.toString(), parameters);
  }

  /// @return the same, from this place on
  InboxQuery from(@Nullable Cursor place) {
    return new InboxQuery(
        state,
        phase,
        sector,
        provinceCode,
        severity,
        dialogue,
        assignedTo,
        overdue,
        waiting,
        words,
        order,
        place);
  }

  private static void equal(
      StringBuilder sql, List<Object> parameters, String column, @Nullable String value) {
    if (value != null) {
      sql.append(" and ").append(column).append(" = ?");
      parameters.add(value);
    }
  }

  /// The levels begin at 0, 2, 3 and 4 points: 0, 8, 12 and 16 quarters.
  private static int leastOf(Severity.Level level) {
    return switch (level) {
      case LOW -> 0;
      case MEDIUM -> 8;
      case HIGH -> 12;
      case VERY_HIGH -> 16;
    };
  }

  private static int endOf(Severity.Level level) {
    return switch (level) {
      case LOW -> 8;
      case MEDIUM -> 12;
      case HIGH -> 16;
      case VERY_HIGH -> 25;
    };
  }

  static Severity.Level levelOf(int quarters) {
    Severity.Level found = Severity.Level.LOW;
    for (Severity.Level level : Severity.Level.values()) {
      if (quarters >= leastOf(level)) {
        found = level;
      }
    }
    return found;
  }
}
