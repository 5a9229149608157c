package breachportal.notification.alert;

import breachportal.api.id.Ids;
import breachportal.notification.delivery.LaneName;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/// Tells a reader ahead that a subscription ends. Those of an address that end about the same time
/// are told of by one mail.
@ApplicationScoped
class EndingAlerts {

  private static final String MAKE =
      """
      with made as (
        insert into alert (id, subscriber_id, address_hash, leak_id, made_at)
        select ?, s.id, s.address_hash, null, ?
        from alert_subscriber s
        where s.id = ? and not exists (
          select from alert a
          where a.address_hash = s.address_hash and a.leak_id is null and a.made_at > ?)
        returning id)
      insert into alert_delivery (id, available_at) select id, ? from made
      """;

  @Inject DataSource source;
  @Inject AlertSubscribers subscribers;
  @Inject AlertSettings settings;

  /// Tells of the end when it is near, in the transaction that ends the claim.
  ///
  /// @param endsAt when the subscription ends
  void tell(LeasedQueue queue, Claim claim, Instant endsAt, Instant now) {
    Instant ahead = endsAt.minus(settings.endToldAhead());
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              boolean near = !now.isBefore(ahead);
              if (queue.retryAt(claim, near ? endsAt : ahead) && near) {
                make(claim.id(), now);
              }
            });
  }

  private void make(UUID subscription, Instant now) {
    Sql sql = Sql.on(source);
    int told =
        sql.update(
            "update alert_subscriber set end_told_at = ? where id = ? and end_told_at is null",
            now,
            subscription);
    if (told == 1) {
      subscribers.holdAddressOf(subscription);
      Instant recent = now.minus(settings.endToldAhead());
      sql.update(MAKE, Ids.next(), now, subscription, recent, now);
      sql.ring(LaneName.ALERT.channel());
    }
  }
}
