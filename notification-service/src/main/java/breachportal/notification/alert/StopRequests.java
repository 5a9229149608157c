package breachportal.notification.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.contract.alert.AlertAddress;
import breachportal.contract.breach.Language;
import breachportal.notification.delivery.LaneName;
import breachportal.notification.delivery.Lanes;
import breachportal.notification.delivery.RelayAnswer.Verdict;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.seal.Sealer;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Requests for a code to end all alerts to an address. Whether the address has any is looked up by
/// the worker, so neither the answer nor its time can tell.
@ApplicationScoped
class StopRequests {

  static final String TABLE = "alert_stop";
  static final String CHANNEL = "notification_alert_stop";

  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration RETRY = Duration.ofSeconds(30);

  @Inject DataSource source;
  @Inject Sealer sealer;
  @Inject AlertCodes codes;
  @Inject Lanes lanes;
  @Inject AlertSettings settings;
  @Inject InstantSource time;

  /// A request, opened.
  private record Request(String email, Language language, Instant endsAt) {}

  /// Writes a request down; again changes nothing.
  @Transactional
  void take(UUID id, AlertAddress address) {
    String mailbox = AlertSubscribers.mailbox(address);
    Instant now = time.instant();
    Sql sql = Sql.on(source);
    sql.update(
        """
        insert into alert_stop (id, available_at, ends_at, sealed_email, language)
        values (?, ?, ?, ?, ?) on conflict (id) do nothing
        """,
        id,
        now,
        now.plus(KEPT),
        sealer.seal(mailbox.getBytes(UTF_8), context(id)),
        address.language().name());
    sql.ring(CHANNEL);
  }

  /// Mails the code of one of the address's subscriptions, if it has one and was not mailed one
  /// just now.
  void work(LeasedQueue queue, Claim claim) {
    Instant now = time.instant();
    Optional<Request> request = find(claim.id()).filter(each -> each.endsAt().isAfter(now));
    Optional<UUID> subscription = request.flatMap(each -> subscriptionOf(each.email(), now));
    if (request.isEmpty() || subscription.isEmpty()) {
      var unused = queue.complete(claim);
      return;
    }
    Verdict verdict = send(claim.id(), request.get(), subscription.get());
    if (verdict == Verdict.ACCEPTED || verdict == Verdict.REFUSED) {
      QuarkusTransaction.requiringNew().run(() -> end(queue, claim, subscription.get()));
    } else {
      var unused = queue.retryAt(claim, now.plus(RETRY));
    }
  }

  private Verdict send(UUID id, Request request, UUID subscription) {
    return lanes
        .relays(LaneName.ALERT)
        .send(AlertMail.stop(id, request.email(), request.language(), codes.codeOf(subscription)))
        .verdict();
  }

  private void end(LeasedQueue queue, Claim claim, UUID subscription) {
    if (queue.complete(claim)) {
      Sql.on(source)
          .update(
              "update alert_subscriber set stop_mailed_at = ? where id = ?",
              time.instant(),
              subscription);
    }
  }

  private Optional<Request> find(UUID id) {
    return Sql.on(source)
        .first(
            "select sealed_email, language, ends_at from alert_stop where id = ?",
            row ->
                new Request(
                    new String(sealer.open(row.getBytes(1), context(id)), UTF_8),
                    Language.valueOf(row.getString(2)),
                    row.getTimestamp(3).toInstant()),
            id);
  }

  private Optional<UUID> subscriptionOf(String email, Instant now) {
    return Sql.on(source)
        .first(
            """
            select id from alert_subscriber s
            where address_hash = ? and confirmed_at is not null and not exists (
              select from alert_subscriber o
              where o.address_hash = s.address_hash and o.stop_mailed_at > ?)
            order by id limit 1
            """,
            row -> row.getObject(1, UUID.class),
            codes.hash(email),
            now.minus(settings.stopMailPause()));
  }

  private static byte[] context(UUID id) {
    return ("alert stop " + id).getBytes(UTF_8);
  }
}
