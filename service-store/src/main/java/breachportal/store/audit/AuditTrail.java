package breachportal.store.audit;

import breachportal.api.identity.Caller;
import breachportal.contract.report.AuditEntry;
import breachportal.store.scope.RowScope;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The trail of who did what: one chain a schema, in the table `audit_entry`.
///
/// An entry is written in the transaction of what it tells of, as the last thing before the commit,
/// since the chain has one end and whoever writes to it makes the others wait. Each entry carries
/// SHA-256 over the hash before it and its own fields (see {@link AuditChain}).
@ApplicationScoped
public class AuditTrail {

  private static final int LOCK = 0x41554449;
  private static final byte[] START = new byte[32];

  @Inject DataSource source;
  @Inject InstantSource time;
  @Inject TransactionSynchronizationRegistry transaction;

  /// @param action what was done, such as `report.filed`
  /// @param thing to which thing, such as `report/0198...`
  /// @param detail more; never personal data of subscribers, never an identifier of a citizen
  /// @throws IllegalStateException outside of a transaction
  public void append(String action, String thing, @Nullable String detail) {
    Caller caller = RowScope.caller();
    Instant at = time.instant();
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            write(caller, at, action, thing, detail);
          }

          @Override
          public void afterCompletion(int status) {
            assert status != Status.STATUS_ACTIVE;
          }
        });
  }

  /// @param thing the thing
  /// @return its entries, the oldest first, at most 1,000
  public List<AuditEntry> of(String thing) {
    return Sql.on(source)
        .query(
            "select * from audit_entry where thing = ? order by number limit 1000",
            AuditTrail::read,
            thing);
  }

  /// Walks the whole chain.
  ///
  /// @return the number of the first entry whose hash is not right; 0 when all are
  public long firstBroken() {
    return Sql.on(source)
        .with(
            connection -> {
              connection.setAutoCommit(false);
              try (var statement =
                  connection.prepareStatement("select * from audit_entry order by 1")) {
                statement.setFetchSize(1_000);
                try (ResultSet rows = statement.executeQuery()) {
                  return firstBroken(rows);
                }
              } finally {
                connection.setAutoCommit(true);
              }
            });
  }

  private static long firstBroken(ResultSet rows) throws SQLException {
    byte[] before = START;
    long expected = 1;
    while (rows.next()) {
      AuditEntry entry = read(rows);
      byte[] hash = AuditChain.hash(before, entry);
      if (entry.number() != expected || !entry.sha256().equals(HexFormat.of().formatHex(hash))) {
        return expected;
      }
      before = hash;
      expected++;
    }
    return 0;
  }

  private void write(
      Caller caller, Instant at, String action, String thing, @Nullable String detail) {
    Sql sql = Sql.on(source);
    var locked = sql.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    var last =
        sql.first("select * from audit_entry order by number desc limit 1", AuditTrail::read);
    long number = last.map(AuditEntry::number).orElse(0L) + locked.size();
    byte[] before = last.map(each -> HexFormat.of().parseHex(each.sha256())).orElse(START);
    AuditEntry entry =
        new AuditEntry(
            number,
            at,
            caller.subject(),
            caller.role(),
            action,
            thing,
            detail,
            caller.address(),
            "");
    sql.update(
        "insert into audit_entry (number, at, actor, role, action, thing, detail, from_address,"
            + " sha256) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        number,
        at,
        entry.actor(),
        entry.role(),
        action,
        thing,
        detail,
        entry.from(),
        AuditChain.hash(before, entry));
  }

  private static AuditEntry read(ResultSet row) throws SQLException {
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
