package breachportal.notification.alert;

import breachportal.contract.breach.Language;
import breachportal.notification.delivery.LaneName;
import breachportal.notification.delivery.Lanes;
import breachportal.notification.delivery.RelayAnswer.Verdict;
import breachportal.notification.delivery.RetrySchedule;
import breachportal.notification.suppression.Suppressions;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Does what is due of one subscription: mails its code, tells of its end, or deletes it.
@ApplicationScoped
class SubscriberTurn {

  private static final Duration NO_RELAY_DELAY = Duration.ofSeconds(2);

  @Inject DataSource source;
  @Inject AlertSubscribers subscribers;
  @Inject AlertCodes codes;
  @Inject Suppressions suppressions;
  @Inject EndingAlerts endings;
  @Inject Lanes lanes;
  @Inject AlertSettings settings;
  @Inject InstantSource time;

  /// Whom a subscription is for.
  private record Reader(String email, Language language, Instant since) {}

  /// A row, as far as it decides what is next.
  private record Row(
      Instant endsAt,
      @Nullable Reader reader,
      @Nullable Boolean allowed,
      int tries,
      boolean mailed,
      boolean confirmed) {

    /// @return whom a code is still to be mailed to
    Optional<Reader> waiting() {
      boolean over = mailed || confirmed || Boolean.FALSE.equals(allowed);
      return over ? Optional.empty() : Optional.ofNullable(reader);
    }
  }

  void work(LeasedQueue queue, Claim claim) {
    Instant now = time.instant();
    Row row = find(claim.id());
    if (row == null) {
      return;
    }
    if (!row.endsAt().isAfter(now)) {
      var unused = queue.complete(claim);
    } else if (row.confirmed()) {
      endings.tell(queue, claim, row.endsAt(), now);
    } else {
      Optional<Reader> reader = row.waiting().filter(each -> isAllowed(claim.id(), row, each));
      if (reader.isPresent()) {
        mail(queue, claim, row, reader.get());
      } else {
        var unused = queue.retryAt(claim, row.endsAt());
      }
    }
  }

  private @Nullable Row find(UUID id) {
    return Sql.on(source)
        .first("select * from alert_subscriber where id = ?", row -> read(id, row), id)
        .orElse(null);
  }

  private Row read(UUID id, ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("sealed_email");
    Reader reader =
        sealed == null
            ? null
            : new Reader(
                subscribers.email(id, sealed),
                Language.valueOf(row.getString("language")),
                row.getTimestamp("addressed_at").toInstant());
    return new Row(
        row.getTimestamp("ends_at").toInstant(),
        reader,
        row.getObject("allowed", Boolean.class),
        row.getInt("mail_tries"),
        row.getTimestamp("mailed_at") != null,
        row.getTimestamp("confirmed_at") != null);
  }

  /// Asked once for each subscription, however often mailing is tried. Those of one address are
  /// decided one after the other.
  private boolean isAllowed(UUID id, Row row, Reader reader) {
    Boolean known = row.allowed();
    if (known != null) {
      return known;
    }
    byte[] hash = codes.hash(reader.email());
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Sql sql = Sql.on(source);
              subscribers.holdAddressOf(id);
              boolean allowed = hasRoom(sql, hash) && !suppressions.stops(reader.email(), false);
              sql.update("update alert_subscriber set allowed = ? where id = ?", allowed, id);
              return allowed;
            });
  }

  private boolean hasRoom(Sql sql, byte[] hash) {
    return sql.first(
            """
            select count(*) < ? and count(*) filter (where addressed_at > ?) < ?
            from alert_subscriber where address_hash = ? and allowed
            """,
            each -> each.getBoolean(1),
            settings.subscriptionsAnAddress(),
            time.instant().minus(Duration.ofDays(1)),
            settings.confirmMailsADay(),
            hash)
        .orElse(false);
  }

  private void mail(LeasedQueue queue, Claim claim, Row row, Reader reader) {
    Verdict verdict =
        lanes
            .relays(LaneName.ALERT)
            .send(
                AlertMail.confirm(
                    claim.id(),
                    reader.email(),
                    reader.language(),
                    codes.codeOf(claim.id()),
                    settings.confirmWithin()))
            .verdict();
    Instant now = time.instant();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              switch (verdict) {
                case ACCEPTED -> mailed(queue, claim, row, now);
                case REFUSED -> queue.complete(claim);
                case NO_RELAY -> queue.retryAt(claim, now.plus(NO_RELAY_DELAY));
                case TRY_AGAIN, NOT_HERE -> again(queue, claim, row, reader.since(), now);
              }
            });
  }

  private void mailed(LeasedQueue queue, Claim claim, Row row, Instant now) {
    if (queue.retryAt(claim, row.endsAt())) {
      Sql.on(source)
          .update("update alert_subscriber set mailed_at = ? where id = ?", now, claim.id());
    }
  }

  private void again(LeasedQueue queue, Claim claim, Row row, Instant since, Instant now) {
    Instant next = RetrySchedule.next(row.tries() + 1, since, now).orElse(row.endsAt());
    if (queue.retryAt(claim, next.isBefore(row.endsAt()) ? next : row.endsAt())) {
      Sql.on(source)
          .update(
              "update alert_subscriber set mail_tries = mail_tries + 1 where id = ?", claim.id());
    }
  }
}
