package breachportal.report.outbox;

import breachportal.contract.notice.NoticeMessage;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.lease.QueueWorker;
import breachportal.store.scope.RowScope;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/// Carries notices from the outbox to the notification service, on every replica: claim, commit,
/// send, end the claim. A message is sent at least once and taken once, since its identifier goes
/// with it. What fails is tried again, with longer and longer waits, and is a dead letter at last.
@ApplicationScoped
class NoticeRelay {

  private static final Logger LOG = Logger.getLogger(NoticeRelay.class);
  private static final int MAX_DOUBLINGS = 30;

  private final LeasedQueue queue;
  private final QueueWorker worker;
  private final NoticeMessages messages;
  private final NotificationService notification;
  private final RelaySettings settings;
  private final InstantSource time;

  NoticeRelay(
      DataSource source,
      NoticeMessages messages,
      @RestClient NotificationService notification,
      RelaySettings settings,
      InstantSource time,
      MeterRegistry meters) {
    this.messages = messages;
    this.notification = notification;
    this.settings = settings;
    this.time = time;
    this.queue = new LeasedQueue(source, time, "outbox", settings.lease());
    this.worker =
        new QueueWorker(
            "notice-relay",
            queue,
            source,
            "report_outbox",
            settings.poll(),
            settings.parallel(),
            this::carry);
    meters.gauge("breachportal.outbox.dead.letters", queue, LeasedQueue::dead);
    meters.gauge(
        "breachportal.outbox.oldest.due.seconds",
        queue,
        each -> each.oldestDue().orElse(Duration.ZERO).toSeconds());
  }

  void start(@Observes StartupEvent unused) {
    if (settings.enabled()) {
      worker.start();
    }
  }

  void stop(@Observes ShutdownEvent unused) throws InterruptedException {
    worker.stop();
  }

  private void carry(Claim claim) {
    try {
      Optional<NoticeMessage> message = RowScope.asSystem(() -> messages.find(claim.id()));
      if (message.isEmpty()) {
        return;
      }
      var unused = notification.take(claim.id(), message.get());
      RowScope.asSystem(() -> messages.noteSent(claim.id(), time.instant()));
      queue.complete(claim);
    } catch (RuntimeException failed) {
      tryAgain(claim, failed);
    }
  }

  private void tryAgain(Claim claim, RuntimeException failed) {
    String kind = failed.getClass().getSimpleName();
    if (claim.attempts() >= settings.maxAttempts()) {
      LOG.errorf(
          "notice %s is a dead letter after %d tries: %s", claim.id(), claim.attempts(), kind);
      queue.bury(claim);
      return;
    }
    Instant next = time.instant().plus(wait(claim.attempts()));
    LOG.warnf(
        "notice %s was not taken at try %d (%s), next at %s",
        claim.id(), claim.attempts(), kind, next);
    queue.retryAt(claim, next);
  }

  private Duration wait(int attempts) {
    Duration wait = settings.firstRetry().multipliedBy(1L << Math.min(attempts - 1, MAX_DOUBLINGS));
    return wait.compareTo(settings.longestRetry()) < 0 ? wait : settings.longestRetry();
  }
}
