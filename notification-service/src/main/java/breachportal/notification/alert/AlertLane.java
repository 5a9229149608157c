package breachportal.notification.alert;

import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.Language;
import breachportal.notification.alert.AlertMail.ConcerningLeak;
import breachportal.notification.delivery.Consignor;
import breachportal.notification.delivery.LaneName;
import breachportal.notification.delivery.Lanes;
import breachportal.notification.delivery.Outcome;
import breachportal.notification.delivery.OutgoingMail;
import breachportal.notification.suppression.Suppressions;
import breachportal.notification.suppression.Suppressions.Reason;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Sends alerts, on a lane of their own with few connections: nobody must be alerted, so what the
/// law demands never waits for it.
@ApplicationScoped
class AlertLane implements Consignor {

  private static final String DUE =
      """
      select a.id, s.id as subscriber_id, s.sealed_email, s.language, s.ends_at, s.outdated,
        a.leak_id, l.title, l.found_on, l.categories, l.sensitive
      from alert a
        join alert_subscriber s on s.id = a.subscriber_id
        left join alert_leak l on l.leak_id = a.leak_id
      where a.id = any (?)
      """;

  @Inject DataSource source;
  @Inject Lanes lanes;
  @Inject AlertSubscribers subscribers;
  @Inject AlertCodes codes;
  @Inject Suppressions suppressions;
  @Inject AlertSettings settings;

  void begin(@Observes StartupEvent unused) {
    lanes.open(LaneName.ALERT, this);
  }

  /// An alert that is to be sent now; without a leak, that the subscription ends.
  private record Due(
      UUID id,
      UUID subscription,
      String email,
      Language language,
      Instant endsAt,
      boolean outdated,
      @Nullable ConcerningLeak leak) {}

  @Override
  public Map<UUID, OutgoingMail> write(List<UUID> deliveryIds) {
    return QuarkusTransaction.requiringNew().call(() -> ready(deliveryIds)).stream()
        .collect(Collectors.toMap(Due::id, this::mail));
  }

  private List<Due> ready(List<UUID> ids) {
    List<Due> due = due(ids);
    Set<String> stopped = suppressions.stopped(due.stream().map(Due::email).toList(), false);
    due.stream()
        .filter(each -> stopped.contains(each.email()))
        .forEach(each -> Sql.on(source).update("delete from alert where id = ?", each.id()));
    return due.stream().filter(each -> !stopped.contains(each.email())).toList();
  }

  private List<Due> due(List<UUID> ids) {
    return Sql.on(source)
        .with(
            connection -> {
              try (var select = connection.prepareStatement(DUE)) {
                select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                Map<UUID, Due> due = new HashMap<>();
                try (ResultSet row = select.executeQuery()) {
                  while (row.next()) {
                    due.put(row.getObject("id", UUID.class), read(row));
                  }
                }
                return List.copyOf(due.values());
              }
            });
  }

  private Due read(ResultSet row) throws SQLException {
    UUID subscription = row.getObject("subscriber_id", UUID.class);
    return new Due(
        row.getObject("id", UUID.class),
        subscription,
        subscribers.email(subscription, row.getBytes("sealed_email")),
        Language.valueOf(row.getString("language")),
        row.getTimestamp("ends_at").toInstant(),
        row.getBoolean("outdated"),
        row.getObject("leak_id") == null ? null : leak(row));
  }

  private static ConcerningLeak leak(ResultSet row) throws SQLException {
    String[] categories = (String[]) row.getArray("categories").getArray();
    return new ConcerningLeak(
        row.getString("title"),
        row.getObject("found_on", LocalDate.class),
        Stream.of(categories).map(DataCategory::valueOf).toList(),
        row.getBoolean("sensitive"));
  }

  private OutgoingMail mail(Due due) {
    String code = codes.codeOf(due.subscription()).text();
    URI unsubscribe = settings.portal().resolve("/alerts/stop/" + code);
    AlertMail mail =
        new AlertMail(
            due.id(), due.email(), due.language(), codes.codeOf(due.subscription()), unsubscribe);
    ConcerningLeak leak = due.leak();
    return leak == null ? mail.ofTheEnd(due.endsAt(), due.outdated()) : mail.of(leak);
  }

  @Override
  public void ended(List<Ending> endings) {
    Sql sql = Sql.on(source);
    for (Ending each : endings) {
      if (each.outcome() == Outcome.ACCEPTED) {
        sql.update("update alert set sent_at = ? where id = ?", each.at(), each.deliveryId());
      } else if (each.condemnsAddress()) {
        due(List.of(each.deliveryId())).forEach(this::forget);
      }
    }
  }

  /// An address whose mailbox is gone is kept no longer.
  private void forget(Due due) {
    suppressions.add(due.email(), Reason.BOUNCED);
    subscribers.forget(due.email());
  }
}
