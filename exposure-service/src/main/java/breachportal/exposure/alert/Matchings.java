package breachportal.exposure.alert;

import breachportal.exposure.leak.LeakPublished;
import breachportal.store.lease.Claim;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Published leaks that are still to be compared with what is watched. A leak comes here once, in
/// the transaction that publishes it: loading its file again, under new keys, is no news.
@ApplicationScoped
class Matchings {

  static final String TABLE = "leak_matching";
  static final String CHANNEL = "exposure_leak_matching";

  @Inject DataSource source;
  @Inject InstantSource time;

  /// How far a leak has been compared.
  ///
  /// @param epoch the epoch of the run that was begun last; 0 before the first
  /// @param point up to where in it, as bytes in hex; empty for not at all
  /// @param concerned how many subscriptions it concerns so far
  record Progress(int epoch, String point, long concerned) {}

  void published(@Observes LeakPublished event) {
    Sql sql = Sql.on(source);
    sql.update(
        "insert into leak_matching (id, available_at) values (?, ?) on conflict do nothing",
        event.leak(),
        time.instant());
    sql.ring(CHANNEL);
  }

  /// @param leak a leak
  /// @return how far it is; empty when it is done
  Optional<Progress> find(UUID leak) {
    return Sql.on(source)
        .first(
            "select epoch, encode(after_point, 'hex'), concerned from leak_matching where id = ?",
            row -> new Progress(row.getInt(1), row.getString(2), row.getLong(3)),
            leak);
  }

  /// Writes down how far a leak is.
  ///
  /// @return whether the claim still held
  boolean advance(Claim claim, Progress progress) {
    return Sql.on(source)
            .update(
                """
                update leak_matching set epoch = ?, after_point = decode(?, 'hex'), concerned = ?
                where id = ? and attempts = ?
                """,
                progress.epoch(),
                progress.point(),
                progress.concerned(),
                claim.id(),
                claim.attempts())
        == 1;
  }
}
