package breachportal.notification.list;

import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.lease.QueueWorkers;
import breachportal.store.sql.Sql;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/// What is to be done next with each list, and when: one row a list, on every replica's queue.
/// Reading has workers of its own, so that no timer waits behind a long file.
@ApplicationScoped
class ListTasks {
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final String TABLE = "list_task";
  private static final String CHANNEL = "notification_list_task";
  private static final Duration POLL = Duration.ofSeconds(1);

  @Inject DataSource source;
  @Inject QueueWorkers workers;
  @Inject InstantSource time;
  @Inject ListSettings settings;
  @Inject ReadList readList;
  @Inject EndList endList;

  /// What is to be done.
  enum Task {
    READ,
    DESTROY,
    DROP;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  void begin(@Observes StartupEvent unused) {
    start("task = 'read'", settings.readers(), readList::work);
    start("task <> 'read'", 1, endList::work);
  }

  private void start(String filter, int parallel, BiConsumer<LeasedQueue, Claim> work) {
    LeasedQueue queue = new LeasedQueue(source, time, TABLE, filter, LEASE);
    workers.start(queue, CHANNEL, POLL, parallel, work);
  }

  /// Says what is to be done next with a list, in place of what was; takes part in the transaction.
  /// Whoever is at work on it loses the claim.
  ///
  /// @param listId the list
  /// @param task what is to be done
  /// @param at when
  void next(UUID listId, Task task, Instant at) {
    Sql sql = Sql.on(source);
    sql.update(
        """
        insert into list_task (id, available_at, task) values (?, ?, ?)
        on conflict (id) do update
          set available_at = excluded.available_at, task = excluded.task,
            attempts = list_task.attempts + 1
        """,
        listId,
        at,
        task.word());
    sql.ring(CHANNEL);
  }
}
