package breachportal.notification.list;

import breachportal.contract.campaign.RefusedRow;
import breachportal.store.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Refused rows and cells left out, on their way into the database: all are counted, the first so
/// many are kept.
final class Refusals {
  private static final String INSERT =
      """
      insert into refused_row (list_id, organisation_id, sheet, line, column_name, reason, told)
      select ?, ?, each.sheet, each.line, each.column_name, each.reason, each.told
      from unnest(?::int[], ?::bigint[], ?::text[], ?::text[], ?::boolean[])
        as each (sheet, line, column_name, reason, told)
      """;

  private final UUID listId;
  private final UUID organisationId;
  private final List<RefusedRow> waiting = new ArrayList<>();
  private long room;

  Refusals(UUID listId, UUID organisationId, long maxKept) {
    this.listId = listId;
    this.organisationId = organisationId;
    this.room = maxKept;
  }

  void add(RefusedRow row) {
    waiting.add(row);
  }

  int size() {
    return waiting.size();
  }

  /// Writes what waits and forgets it.
  ///
  /// @param sql where to, in a transaction
  void writeTo(Sql sql) {
    List<RefusedRow> kept = waiting.stream().limit(room).toList();
    room -= kept.size();
    waiting.clear();
    if (kept.isEmpty()) {
      return;
    }
    int unused =
        sql.with(
            connection -> {
              try (var insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, listId);
                insert.setObject(2, organisationId);
                insert.setArray(
                    3,
                    connection.createArrayOf(
                        "int4", kept.stream().map(RefusedRow::sheet).toArray()));
                insert.setArray(
                    4,
                    connection.createArrayOf(
                        "bigint", kept.stream().map(RefusedRow::line).toArray()));
                insert.setArray(
                    5,
                    connection.createArrayOf(
                        "text", kept.stream().map(RefusedRow::column).toArray()));
                insert.setArray(
                    6,
                    connection.createArrayOf(
                        "text", kept.stream().map(RefusedRow::reason).toArray()));
                insert.setArray(
                    7,
                    connection.createArrayOf(
                        "boolean", kept.stream().map(RefusedRow::told).toArray()));
                return insert.executeUpdate();
              }
            });
  }
}
