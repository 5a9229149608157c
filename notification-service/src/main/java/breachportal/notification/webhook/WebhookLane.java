package breachportal.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.notification.delivery.RetrySchedule;
import breachportal.notification.webhook.Webhooks.Target;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.lease.QueueWorkers;
import breachportal.store.sql.Sql;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Posts what is due. Every answer but 2xx is tried again by the schedule of mail: a receiver that
/// is set up wrongly is put right by somebody, and no notice is lost until then. No transaction is
/// open while a post is on the wire.
@ApplicationScoped
class WebhookLane {
  private static final Logger LOG = Logger.getLogger(WebhookLane.class);

  @Inject DataSource source;
  @Inject QueueWorkers workers;
  @Inject InstantSource time;
  @Inject Webhooks webhooks;
  @Inject PostedNotices notices;
  @Inject WebhookSettings settings;
  @Inject MeterRegistry registry;

  void begin(@Observes StartupEvent unused) {
    LeasedQueue queue = new LeasedQueue(source, time, Webhooks.TABLE, settings.lease());
    Gauge.builder("breachportal.webhook.dead.letters", queue, LeasedQueue::dead)
        .description("Posts to authorities that were given up; any above zero is an alarm")
        .register(registry);
    workers.start(queue, Webhooks.CHANNEL, settings.poll(), settings.parallel(), this::post);
  }

  private void post(LeasedQueue from, Claim claim) {
    Optional<Target> target = webhooks.target(claim.id());
    if (target.isEmpty()) {
      return;
    }
    String answer = answer(target.get(), claim);
    boolean taken = answer.startsWith("2");
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (taken) {
                taken(from, claim);
              } else {
                again(from, claim, answer);
              }
            });
  }

  /// @return the status, or why there was none; never what was sent
  private String answer(Target target, Claim claim) {
    Optional<Receiver> receiver = Receiver.resolve(target.url(), settings);
    if (receiver.isEmpty()) {
      return "address not allowed";
    }
    byte[] body = notices.json(claim.id()).getBytes(UTF_8);
    var headers = Signature.headers(claim.id(), time.instant(), body, target.secrets());
    try {
      return Integer.toString(new Post(receiver.get(), settings.patience()).send(headers, body));
    } catch (IOException unreachable) {
      return unreachable.getClass().getSimpleName();
    }
  }

  private void taken(LeasedQueue from, Claim claim) {
    Sql.on(source)
        .update(
            """
            update authority_webhook w set delivered_at = ? from webhook_delivery d
            where d.id = ? and d.attempts = ? and w.authority_id = d.authority_id
            """,
            time.instant(),
            claim.id(),
            claim.attempts());
    if (!from.complete(claim)) {
      LOG.warnf("webhook: %s was ended by somebody else after its lease", claim.id());
    }
  }

  private record Tried(int count, Instant firstAt) {}

  private void again(LeasedQueue from, Claim claim, String answer) {
    Instant now = time.instant();
    Optional<Tried> tried =
        Sql.on(source)
            .first(
                """
                update webhook_delivery set tries = tries + 1, last_answer = ?,
                  first_tried_at = coalesce(first_tried_at, ?)
                where id = ? and attempts = ? returning tries, first_tried_at
                """,
                row -> new Tried(row.getInt(1), row.getTimestamp(2).toInstant()),
                answer,
                now,
                claim.id(),
                claim.attempts());
    if (tried.isEmpty()) {
      return;
    }
    Optional<Instant> next = RetrySchedule.next(tried.get().count(), tried.get().firstAt(), now);
    if (next.isPresent()) {
      var unused = from.retryAt(claim, next.get());
    } else if (from.bury(claim)) {
      LOG.errorf(
          "dead letter: %s %s after %d tries, last answer %s",
          Webhooks.TABLE, claim.id(), tried.get().count(), answer);
    }
  }
}
