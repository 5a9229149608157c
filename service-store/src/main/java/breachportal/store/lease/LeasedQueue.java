package breachportal.store.lease;

import breachportal.store.sql.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/// A table whose rows are pieces of work that many workers share.
///
/// `available_at` alone is schedule, retry delay and lease; `attempts` is the fence: whoever ends a
/// piece of work says how often it had been claimed, and is ignored when somebody else has claimed
/// it since. `infinity` is the dead letter. Losing a lease costs a second try, never a second end.
///
/// The table has at least `id uuid primary key`, `available_at timestamptz not null` and `attempts
/// integer not null default 0`, and an index on `available_at`; rows are inserted by whoever has
/// work to be done, in their own transaction. Claiming commits on its own: call it outside of one.
public final class LeasedQueue {

  private static final Pattern NAME = Pattern.compile("[a-z_]+(\\.[a-z_]+)?");

  private final Sql sql;
  private final InstantSource time;
  private final Duration lease;
  private final String table;
  private final String filter;

  /// @param source the database
  /// @param time what is due is judged by this clock; replicas' clocks may differ by far less than
  ///     the lease
  /// @param table the table's name
  /// @param lease for how long a claim holds
  public LeasedQueue(DataSource source, InstantSource time, String table, Duration lease) {
    this(source, time, table, "true", lease);
  }

  /// @param filter a condition on the table's columns, a constant of the program: a lane of the
  ///     table that is worked on by itself; the rest as above
  public LeasedQueue(
      DataSource source, InstantSource time, String table, String filter, Duration lease) {
    if (!NAME.matcher(table).matches()) {
      throw new IllegalArgumentException("not the name of a table: " + table);
    }
    this.sql = Sql.on(source);
    this.time = time;
    this.table = table;
    this.filter = filter;
    this.lease = lease;
  }

  /// @return the table's name
  public String table() {
    return table;
  }

  /// @param max how many to claim at most
  /// @return what is due, the longest waiting first, held for the lease
  public List<Claim> claim(int max) {
    Instant now = time.instant();
    return sql.query(
        """
        with due as materialized (
          select id from %1$s where available_at <= ? and (%2$s)
          order by available_at limit ? for no key update skip locked)
        update %1$s work set available_at = ?, attempts = attempts + 1
        from due where work.id = due.id returning work.id, work.attempts
        """
            .formatted(table, filter),
        row -> new Claim(row.getObject(1, UUID.class), row.getInt(2)),
        now,
        max,
        now.plus(lease));
  }

  /// Ends the work: its row is deleted.
  ///
  /// @param claim the claim under which it was done
  /// @return whether the claim still held
  public boolean complete(Claim claim) {
    return sql.update(
            "delete from %s where id = ? and attempts = ?".formatted(table),
            claim.id(),
            claim.attempts())
        == 1;
  }

  /// Gives the work back, to be claimed again later.
  ///
  /// @param claim the claim under which it was tried
  /// @param at not before when
  /// @return whether the claim still held
  public boolean retryAt(Claim claim, Instant at) {
    return reschedule(claim, at.toString());
  }

  /// Holds the work for longer.
  ///
  /// @param claim the claim
  /// @return whether the claim still held
  public boolean extend(Claim claim) {
    return reschedule(claim, time.instant().plus(lease).toString());
  }

  /// Gives the work up: a dead letter, which alarms and which nobody claims.
  ///
  /// @param claim the claim under which it was tried
  /// @return whether the claim still held
  public boolean bury(Claim claim) {
    return reschedule(claim, "infinity");
  }

  /// @return how many dead letters there are
  public long dead() {
    return sql.first(
            "select count(*) from %s where available_at = 'infinity' and (%s)"
                .formatted(table, filter),
            row -> row.getLong(1))
        .orElse(0L);
  }

  /// @return how long the oldest piece of work has been due; zero when none is
  public Duration oldestDue() {
    Instant now = time.instant();
    return sql.first(
            "select available_at from %s where available_at <= ? and (%s) order by 1 limit 1"
                .formatted(table, filter),
            row -> Duration.between(row.getTimestamp(1).toInstant(), now),
            now)
        .orElse(Duration.ZERO);
  }

  private boolean reschedule(Claim claim, String at) {
    return sql.update(
            "update %s set available_at = ?::timestamptz where id = ? and attempts = ?"
                .formatted(table),
            at,
            claim.id(),
            claim.attempts())
        == 1;
  }
}
