package breachportal.report.outbox;

import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.lease.QueueWorkers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Carries messages from a table to the notification service, on every replica: claim, commit,
/// send, end the claim. A message is sent at least once and taken once, since its identifier goes
/// with it. What fails is tried again, with longer and longer waits, and is a dead letter at last.
public final class Carrier {

  private static final Logger LOG = Logger.getLogger(Carrier.class);
  private static final int MAX_DOUBLINGS = 30;

  private final String table;
  private final LeasedQueue queue;
  private final Consumer<UUID> send;
  private final RelaySettings settings;
  private final InstantSource time;

  /// @param table the queue's table; `NOTIFY report_<table>` wakes the carrier
  /// @param source the database
  /// @param settings how long it waits, and how often it tries
  /// @param time the time
  /// @param meters told of dead letters and of the age of the oldest message, tagged by table
  /// @param send sends the message of this identifier; throws when it was not taken, and does
  ///     nothing for one that is no longer there
  public Carrier(
      String table,
      DataSource source,
      RelaySettings settings,
      InstantSource time,
      MeterRegistry meters,
      Consumer<UUID> send) {
    this.table = table;
    this.send = send;
    this.settings = settings;
    this.time = time;
    this.queue = new LeasedQueue(source, time, table, settings.lease());
    Tags tags = Tags.of("table", table);
    meters.gauge("breachportal.outbox.dead.letters", tags, queue, LeasedQueue::dead);
    meters.gauge(
        "breachportal.outbox.oldest.due.seconds",
        tags,
        queue,
        each -> each.oldestDue().toSeconds());
  }

  /// Begins to carry, unless this process is set not to.
  ///
  /// @param workers the service's
  public void start(QueueWorkers workers) {
    if (settings.enabled()) {
      workers.start(queue, "report_" + table, settings.poll(), settings.parallel(), this::carry);
    }
  }

  private void carry(LeasedQueue from, Claim claim) {
    try {
      send.accept(claim.id());
      queue.complete(claim);
    } catch (RuntimeException failed) {
      tryAgain(claim, failed);
    }
  }

  private void tryAgain(Claim claim, RuntimeException failed) {
    String kind = failed.getClass().getSimpleName();
    if (claim.attempts() >= settings.maxAttempts()) {
      LOG.errorf(
          "%s %s is a dead letter after %d tries: %s", table, claim.id(), claim.attempts(), kind);
      queue.bury(claim);
      return;
    }
    Instant next = time.instant().plus(wait(claim.attempts()));
    LOG.warnf(
        "%s %s was not taken at try %d (%s), next at %s",
        table, claim.id(), claim.attempts(), kind, next);
    queue.retryAt(claim, next);
  }

  private Duration wait(int attempts) {
    Duration wait = settings.firstRetry().multipliedBy(1L << Math.min(attempts - 1, MAX_DOUBLINGS));
    return wait.compareTo(settings.longestRetry()) < 0 ? wait : settings.longestRetry();
  }
}
