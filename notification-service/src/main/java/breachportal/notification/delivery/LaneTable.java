package breachportal.notification.delivery;

import breachportal.store.lease.Claim;
import breachportal.store.sql.Sql;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/// The rows of one lane, ended many at a time. Each statement leaves out the claims that somebody
/// else holds by now. All methods take part in the transaction.
final class LaneTable {
  private final Sql sql;
  private final String table;

  LaneTable(DataSource source, String table) {
    this.sql = Sql.on(source);
    this.table = table;
  }

  /// One try that has been made.
  ///
  /// @param count how often it has been tried, this time included
  /// @param firstAt when it was tried first
  record Try(int count, Instant firstAt) {}

  /// A mail to be tried again.
  ///
  /// @param claim its claim
  /// @param at when
  record Again(Claim claim, Instant at) {}

  /// Takes rows off the lane.
  ///
  /// @param claims their claims
  /// @return how often each was tried, this time included; those whose claim held
  Map<UUID, Integer> finish(List<Claim> claims) {
    return sql.with(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement(
                  """
                  delete from %s d using unnest(?::uuid[], ?::int[]) as e (id, attempts)
                  where d.id = e.id and d.attempts = e.attempts returning d.id, d.tries + 1
                  """
                      .formatted(table))) {
            claims(connection, delete, 1, claims);
            Map<UUID, Integer> tries = new HashMap<>();
            try (ResultSet rows = delete.executeQuery()) {
              while (rows.next()) {
                tries.put(rows.getObject(1, UUID.class), rows.getInt(2));
              }
            }
            return tries;
          }
        });
  }

  /// Counts a try that did not end the delivery.
  ///
  /// @param claims the claims
  /// @param codes what was answered to each
  /// @param at when
  /// @return the tries; of those whose claim held
  Map<UUID, Try> tried(List<Claim> claims, List<String> codes, Instant at) {
    return sql.with(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  """
                  update %s d set tries = d.tries + 1, last_answer = e.code,
                    first_tried_at = coalesce(d.first_tried_at, ?)
                  from unnest(?::uuid[], ?::int[], ?::text[]) as e (id, attempts, code)
                  where d.id = e.id and d.attempts = e.attempts
                  returning d.id, d.tries, d.first_tried_at
                  """
                      .formatted(table))) {
            update.setTimestamp(1, Timestamp.from(at));
            claims(connection, update, 2, claims);
            update.setArray(4, connection.createArrayOf("text", codes.toArray()));
            Map<UUID, Try> tries = new HashMap<>();
            try (ResultSet rows = update.executeQuery()) {
              while (rows.next()) {
                tries.put(
                    rows.getObject(1, UUID.class),
                    new Try(rows.getInt(2), rows.getTimestamp(3).toInstant()));
              }
            }
            return tries;
          }
        });
  }

  /// Puts rows back, to be claimed again.
  ///
  /// @param rows which, and when each is due
  /// @param untried whether they were not tried, which is counted, too
  void again(List<Again> rows, boolean untried) {
    if (rows.isEmpty()) {
      return;
    }
    var unused =
        sql.with(
            connection -> {
              try (PreparedStatement update =
                  connection.prepareStatement(
                      """
                      update %s d set available_at = e.at, returned = d.returned + ?
                      from unnest(?::uuid[], ?::int[], ?::timestamptz[]) as e (id, attempts, at)
                      where d.id = e.id and d.attempts = e.attempts
                      """
                          .formatted(table))) {
                update.setInt(1, untried ? 1 : 0);
                claims(connection, update, 2, rows.stream().map(Again::claim).toList());
                update.setArray(
                    4,
                    connection.createArrayOf(
                        "text", rows.stream().map(row -> row.at().toString()).toArray()));
                return update.executeUpdate();
              }
            });
  }

  private static void claims(
      Connection connection, PreparedStatement statement, int at, List<Claim> claims)
      throws SQLException {
    Array ids = connection.createArrayOf("uuid", claims.stream().map(Claim::id).toArray());
    Array attempts =
        connection.createArrayOf("int4", claims.stream().map(Claim::attempts).toArray());
    statement.setArray(at, ids);
    statement.setArray(at + 1, attempts);
  }
}
