package breachportal.notification.delivery;

import breachportal.api.id.Ids;
import breachportal.notification.smtp.SmtpServer;
import breachportal.store.sql.Sql;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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

  private static final String TELL =
      """
      with gone as (
        delete from relay_state where seen_at < clock_timestamp() - interval '1 minute')
      insert into relay_state (replica_id, lane, relay, server, resting, sent, per_minute, trouble,
        seen_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp())
      on conflict (replica_id, lane, relay) do update set resting = excluded.resting,
        sent = excluded.sent, per_minute = excluded.per_minute, trouble = excluded.trouble,
        seen_at = excluded.seen_at
      """;

  /// A relay, and what it had sent at the last beat.
  private record Watched(String lane, Relay relay, AtomicLong sentBefore) {}

  @Inject DataSource source;

  private final List<Watched> watched = new CopyOnWriteArrayList<>();
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

  /// Has a relay's state told to the operator from now on.
  void watch(LaneName lane, Relay relay) {
    watched.add(new Watched(lane.name().toLowerCase(Locale.ROOT), relay, new AtomicLong()));
  }

  private void tell(Watched each) {
    long sent = each.relay().sent();
    long before = each.sentBefore().getAndSet(sent);
    SmtpServer server = each.relay().server();
    Sql.on(source)
        .update(
            TELL,
            self,
            each.lane(),
            each.relay().name(),
            server.host() + ":" + server.port(),
            each.relay().rests(),
            sent,
            (sent - before) * Duration.ofMinutes(1).dividedBy(BEAT),
            each.relay().lastTrouble());
  }

  private void beat() {
    try {
      count = Sql.on(source).first(SAY_AND_COUNT, row -> row.getInt(1), self).orElse(1);
      watched.forEach(this::tell);
    } catch (RuntimeException trouble) {
      LOG.debugf("replicas can't be counted: %s", trouble.getMessage());
    }
  }
}
