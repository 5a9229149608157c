package breachportal.store.audit;

import breachportal.api.identity.Caller;
import breachportal.contract.report.AuditEntry;
import breachportal.contract.report.AuditPage;
import breachportal.contract.report.AuditState;
import breachportal.store.scope.RowScope;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
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
            AuditWalk::read,
            thing);
  }

  /// @param filter which entries
  /// @param size how many at most
  /// @return those entries, the newest first
  AuditPage page(AuditFilter filter, int size) {
    AuditFilter.Condition condition = filter.condition();
    List<Object> values = new ArrayList<>(condition.values());
    values.add(size + 1);
    List<AuditEntry> found =
        Sql.on(source)
            .query(
                "select * from audit_entry where "
                    + condition.sql()
                    + " order by number desc limit ?",
                AuditWalk::read,
                values.toArray());
    boolean more = found.size() > size;
    List<AuditEntry> entries = more ? found.subList(0, size) : found;
    return new AuditPage(entries, more ? entries.getLast().number() : null);
  }

  /// Walks the whole chain.
  ///
  /// @return what was found
  public AuditState verify() {
    return Sql.on(source).with(AuditWalk::along);
  }

  private void write(
      Caller caller, Instant at, String action, String thing, @Nullable String detail) {
    Sql sql = Sql.on(source);
    var locked = sql.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    var last = sql.first("select * from audit_entry order by number desc limit 1", AuditWalk::read);
    long number = last.map(AuditEntry::number).orElse(0L) + locked.size();
    byte[] before =
        last.map(each -> HexFormat.of().parseHex(each.sha256())).orElse(AuditChain.start());
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
}
