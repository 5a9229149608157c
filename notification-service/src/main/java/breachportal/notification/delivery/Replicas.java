package breachportal.notification.delivery;

import breachportal.api.id.Ids;
import breachportal.store.sql.Sql;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Counts the replicas that send, so that each takes its part of the limits.
///
/// Each says every few seconds that it is there; one that has not for a while is counted no more.
/// For that while after a change the limits hold roughly only: nothing is waited for.
@ApplicationScoped
class Replicas {
  private static final Logger LOG = Logger.getLogger(Replicas.class);
  private static final Duration BEAT = Duration.ofSeconds(5);

  private static final String SAY_AND_COUNT =
      """
      with said as (
        insert into sending_replica (id, seen_at) values (?, clock_timestamp())
        on conflict (id) do update set seen_at = excluded.seen_at returning id),
      gone as (delete from sending_replica where seen_at < clock_timestamp() - interval '1 minute')
      select count(*) from (
        select id from said union
        select id from sending_replica where seen_at > clock_timestamp() - interval '20 seconds')
      """;

  @Inject DataSource source;

  private final UUID self = Ids.next();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile int count = 1;

  void begin(@Observes StartupEvent unused) {
    var thread = Thread.ofVirtual().name("replicas").start(this::countUntilStopped);
    LOG.debugf("%s counts replicas", thread.getName());
  }

  void end(@Observes ShutdownEvent unused) {
    stopped.countDown();
    Sql.on(source).update("delete from sending_replica where id = ?", self);
  }

  /// @return how many replicas send, this one included
  int count() {
    return count;
  }

  private void countUntilStopped() {
    try {
      do {
        beat();
      } while (!stopped.await(BEAT.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException gone) {
      Thread.currentThread().interrupt();
    }
  }

  private void beat() {
    try {
      count = Sql.on(source).first(SAY_AND_COUNT, row -> row.getInt(1), self).orElse(1);
    } catch (RuntimeException trouble) {
      LOG.debugf("replicas can't be counted: %s", trouble.getMessage());
    }
  }
}
