package breachportal.notification.campaign;

import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.lease.QueueWorkers;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;

/// Ends holds at their instant. One whose instant passed while nothing ran ends at the start.
@ApplicationScoped
class HoldEnds {
  private static final String TABLE = "hold_end";
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration POLL = Duration.ofSeconds(1);

  @Inject DataSource source;
  @Inject QueueWorkers workers;
  @Inject InstantSource time;
  @Inject Instance<HoldTelling> telling;

  void begin(@Observes StartupEvent unused) {
    LeasedQueue queue = new LeasedQueue(source, time, TABLE, LEASE);
    workers.start(queue, "notification_" + TABLE, POLL, 1, this::end);
  }

  /// @param holdId a hold that was placed in this transaction
  /// @param at when it ends
  void schedule(UUID holdId, Instant at) {
    Sql.on(source).update("insert into hold_end (id, available_at) values (?, ?)", holdId, at);
  }

  /// @param holdId a hold that was released in this transaction
  void forget(UUID holdId) {
    Sql.on(source).update("delete from hold_end where id = ?", holdId);
  }

  private void end(LeasedQueue queue, Claim claim) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (queue.complete(claim)) {
                telling.get().endByItself(claim.id());
              }
            });
  }
}
