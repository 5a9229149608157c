package breachportal.store.audit;

import breachportal.contract.report.AuditEntry;
import breachportal.contract.report.AuditState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Walks along the whole chain of a schema, in the memory of a few hundred entries.
final class AuditWalk {

  private static final int FETCHED_AT_ONCE = 1_000;

  private AuditWalk() {}

  /// @param connection a connection to the schema; a transaction of its own is made of it
  static AuditState along(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.prepareStatement("select * from audit_entry order by number")) {
      statement.setFetchSize(FETCHED_AT_ONCE);
      try (ResultSet rows = statement.executeQuery()) {
        return along(rows);
      }
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static AuditState along(ResultSet rows) throws SQLException {
    byte[] before = AuditChain.start();
    @Nullable AuditEntry newest = null;
    long expected = 1;
    while (rows.next()) {
      AuditEntry entry = read(rows);
      byte[] hash = AuditChain.hash(before, entry);
      if (entry.number() != expected || !entry.sha256().equals(HexFormat.of().formatHex(hash))) {
        return new AuditState(false, expected, newest);
      }
      before = hash;
      newest = entry;
      expected++;
    }
    return new AuditState(true, 0, newest);
  }

  static AuditEntry read(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("number"),
        row.getTimestamp("at").toInstant(),
        row.getString("actor"),
        row.getString("role"),
        row.getString("action"),
        row.getString("thing"),
        row.getString("detail"),
        row.getString("from_address"),
        HexFormat.of().formatHex(row.getBytes("sha256")));
  }
}
