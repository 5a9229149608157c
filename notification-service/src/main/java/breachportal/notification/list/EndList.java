package breachportal.notification.list;

import breachportal.store.audit.AuditTrail;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeaseKeeper;
import breachportal.store.lease.LeaseKeeper.ClaimLost;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Ends lists: destroys the data keys of those whose time is over, and drops those that became
/// nobody's, row by row.
@ApplicationScoped
class EndList {
  private static final int DROPPED_AT_ONCE = 20_000;
  private static final Duration LOOK_AGAIN = Duration.ofHours(1);

  @Inject DataSource source;
  @Inject InstantSource time;
  @Inject ListSettings settings;
  @Inject ListFiles files;
  @Inject AuditTrail audit;

  /// When the key of a list goes, and why.
  private record Fate(Instant at, String why) {}

  void work(LeasedQueue queue, Claim claim) {
    boolean drops =
        Sql.on(source)
            .first(
                "select task = 'drop' from list_task where id = ?",
                row -> row.getBoolean(1),
                claim.id())
            .orElse(false);
    if (drops) {
      drop(claim, queue);
    } else {
      QuarkusTransaction.requiringNew().run(() -> destroyWhenDue(claim, queue));
    }
  }

  private void destroyWhenDue(Claim claim, LeasedQueue queue) {
    Fate fate = fate(claim.id());
    if (fate != null && fate.at().isAfter(time.instant())) {
      var unused = queue.retryAt(claim, fate.at());
      return;
    }
    if (queue.complete(claim) && fate != null) {
      destroy(claim.id(), fate.why());
    }
  }

  /// @return null when there is no such list or its key is gone
  private @Nullable Fate fate(UUID listId) {
    return Sql.on(source)
        .first(
            """
            select c.state, c.completed_at, l.ready_at
            from subscriber_list l join campaign c on c.id = l.campaign_id
            where l.id = ? and l.wrapped_key is not null and l.ready_at is not null
            """,
            row ->
                switch (row.getString(1)) {
                  case "complete" ->
                      new Fate(
                          row.getTimestamp(2).toInstant().plus(settings.keptAfterEnd()), "ended");
                  case "draft" ->
                      new Fate(
                          row.getTimestamp(3).toInstant().plus(settings.keptUnused()), "unused");
                  default -> new Fate(time.instant().plus(LOOK_AGAIN), "under way");
                },
            listId)
        .orElse(null);
  }

  /// Destroys the data key of a list; takes part in the transaction.
  ///
  /// @param listId the list
  /// @param why for the audit trail
  /// @return whether there was a key
  boolean destroy(UUID listId, String why) {
    boolean was =
        Sql.on(source)
                .update(
                    """
                    update subscriber_list set wrapped_key = null, destroyed_at = ?
                    where id = ? and wrapped_key is not null
                    """,
                    time.instant(),
                    listId)
            == 1;
    if (was) {
      audit.append("list.destroyed", "list/" + listId, why);
    }
    return was;
  }

  private void drop(Claim claim, LeasedQueue queue) {
    UUID listId = claim.id();
    try (LeaseKeeper keeper = new LeaseKeeper(queue, claim, ListTasks.LEASE)) {
      QuarkusTransaction.requiringNew().run(() -> abandon(listId));
      files.forget(listId);
      while (dropSome(listId) == DROPPED_AT_ONCE) {
        keeper.requireHeld();
      }
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                Sql sql = Sql.on(source);
                sql.update("delete from ledger_part where list_id = ?", listId);
                sql.update("delete from subscriber_list where id = ?", listId);
                var unused = queue.complete(claim);
              });
    } catch (ClaimLost lost) {
      return;
    }
  }

  /// Nobody reads it from here on, and nobody is asked about it any more.
  private void abandon(UUID listId) {
    Sql sql = Sql.on(source);
    sql.update("update subscriber_list set wrapped_key = null where id = ?", listId);
    sql.update("delete from list_reading where id = ? and state <> 'refused'", listId);
  }

  private int dropSome(UUID listId) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Sql.on(source)
                    .update(
                        """
                        delete from recipient where ctid = any(array(
                          select ctid from recipient where list_id = ? limit ?))
                        """,
                        listId,
                        DROPPED_AT_ONCE));
  }
}
