package breachportal.notification.list;

import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.lease.QueueWorker;
import breachportal.store.scope.RowScope;
import breachportal.store.sql.Sql;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
  @Inject InstantSource time;
  @Inject ListSettings settings;
  @Inject ReadList readList;
  @Inject EndList endList;

  private final List<QueueWorker> workers = new ArrayList<>();

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
    start("list_readers", "task = 'read'", settings.readers(), readList::work);
    start("list_ends", "task <> 'read'", 1, endList::work);
  }

  private void start(
      String name, String filter, int parallel, BiConsumer<Claim, LeasedQueue> work) {
    LeasedQueue queue = new LeasedQueue(source, time, TABLE, filter, LEASE);
    QueueWorker worker =
        new QueueWorker(
            name,
            queue,
            source,
            CHANNEL,
            POLL,
            parallel,
            claim -> RowScope.asSystem(() -> work.accept(claim, queue)));
    workers.add(worker);
    worker.start();
  }

  void end(@Observes ShutdownEvent unused) throws InterruptedException {
    readList.stop();
    for (QueueWorker worker : workers) {
      worker.stop();
    }
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
    var unused = sql.query("select pg_notify(?, '')", row -> true, CHANNEL);
  }
}
