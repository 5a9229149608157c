package breachportal.notification.delivery;

import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.lease.QueueWorker;
import breachportal.store.scope.RowScope;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// One stream of deliveries: claims what is due, sends it outside of any transaction, and ends the
/// claim together with its outcome.
///
/// The table is a {@link LeasedQueue} with `tries`, `first_tried_at` and `last_answer` beside it. A
/// crash between sending and ending costs a second mail with the same `Message-ID`, never a lost
// one.
public final class Lane {
  private static final Logger LOG = Logger.getLogger(Lane.class);

  private final LaneName name;
  private final LeasedQueue queue;
  private final QueueWorker worker;
  private final MailRelay relay;
  private final Consignor consignor;
  private final InstantSource time;
  private final Sql sql;
  private final LaneMetrics metrics;

  Lane(
      LaneName name,
      DataSource source,
      InstantSource time,
      MailRelay relay,
      Consignor consignor,
      DeliverySettings settings,
      LaneMetrics metrics) {
    this.name = name;
    this.queue = new LeasedQueue(source, time, name.table(), settings.lease());
    this.worker =
        new QueueWorker(
            name.table(),
            queue,
            source,
            name.channel(),
            settings.poll(),
            name == LaneName.URGENT ? settings.urgentParallel() : settings.campaignParallel(),
            this::deliver);
    this.relay = relay;
    this.consignor = consignor;
    this.time = time;
    this.sql = Sql.on(source);
    this.metrics = metrics;
  }

  /// Begins to deliver.
  public void start() {
    worker.start();
  }

  /// Stops claiming and waits for the mails in hand.
  ///
  /// @throws InterruptedException when interrupted while waiting
  public void stop() throws InterruptedException {
    worker.stop();
  }

  /// @return how many deliveries were given up and wait for somebody to look after them
  public long deadLetters() {
    return queue.dead();
  }

  /// @return how long the oldest delivery has been due
  public Duration oldestDue() {
    return queue.oldestDue().orElse(Duration.ZERO);
  }

  private void deliver(Claim claim) {
    RowScope.asSystem(() -> send(claim.id()).ifPresent(answer -> end(claim, answer)));
  }

  /// A mail that can't be written is tried again by the schedule like one that can't be sent, so
  /// that it ends in an outcome and an alarm, not in a lease renewed for ever.
  private Optional<RelayAnswer> send(UUID deliveryId) {
    Optional<OutgoingMail> mail;
    try {
      mail = consignor.write(deliveryId);
    } catch (RuntimeException unwritable) {
      LOG.errorf(
          "%s: %s can't be written: %s", name.table(), deliveryId, unwritable.getClass().getName());
      return Optional.of(RelayAnswer.tryAgain("unwritable"));
    }
    return mail.map(relay::send);
  }

  private void end(Claim claim, RelayAnswer answer) {
    boolean held = QuarkusTransaction.requiringNew().call(() -> endInTransaction(claim, answer));
    if (held) {
      metrics.answered(name, answer);
    } else {
      LOG.warnf("%s: %s was ended by somebody else after its lease", name.table(), claim.id());
    }
  }

  private boolean endInTransaction(Claim claim, RelayAnswer answer) {
    Instant now = time.instant();
    Try tried = record(claim, answer, now);
    return switch (answer.verdict()) {
      case ACCEPTED -> finish(claim, Outcome.ACCEPTED, tried.count(), now, answer);
      case REFUSED -> finish(claim, Outcome.REFUSED, tried.count(), now, answer);
      case TRY_AGAIN -> {
        Optional<Instant> next = RetrySchedule.next(tried.count(), tried.firstAt(), now);
        yield next.isPresent()
            ? queue.retryAt(claim, next.get())
            : finish(claim, Outcome.GIVEN_UP, tried.count(), now, answer);
      }
    };
  }

  private boolean finish(Claim claim, Outcome outcome, int tries, Instant now, RelayAnswer answer) {
    boolean dead = name.keepsDeadLetters() && outcome != Outcome.ACCEPTED;
    boolean held = dead ? queue.bury(claim) : queue.complete(claim);
    if (held) {
      consignor.ended(claim.id(), new Consignor.Ending(outcome, tries, now, answer.code()));
      if (dead) {
        LOG.errorf(
            "dead letter: %s %s, %s after %d tries, last answer %s",
            name.table(), claim.id(), outcome, tries, answer.code());
      }
    }
    return held;
  }

  /// One try that has been made.
  ///
  /// @param count how often it has been tried, this time included
  /// @param firstAt when it was tried first
  private record Try(int count, Instant firstAt) {}

  private Try record(Claim claim, RelayAnswer answer, Instant now) {
    return sql.first(
            """
            update %s set tries = tries + 1, last_answer = ?,
              first_tried_at = coalesce(first_tried_at, ?)
            where id = ? and attempts = ? returning tries, first_tried_at
            """
                .formatted(name.table()),
            row -> new Try(row.getInt(1), row.getTimestamp(2).toInstant()),
            answer.code(),
            now,
            claim.id(),
            claim.attempts())
        .orElseGet(() -> new Try(1, now));
  }
}
