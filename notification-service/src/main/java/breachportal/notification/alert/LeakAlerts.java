package breachportal.notification.alert;

import breachportal.contract.alert.LeakAlert;
import breachportal.contract.alert.WatchReview;
import breachportal.notification.delivery.LaneName;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/// Takes in which subscriptions a leak concerns, and makes one alert for each confirmed address:
/// once, however often it is said, and however many subscriptions of it are concerned.
@ApplicationScoped
class LeakAlerts {

  private static final String ENTER =
      """
      insert into alert_leak (leak_id, title, found_on, categories, sensitive)
      values (?, ?, ?, ?, ?) on conflict (leak_id) do nothing
      """;

  private static final String MAKE =
      """
      with told as (
        select distinct on (s.address_hash) s.id, s.address_hash
        from alert_subscriber s
        where s.id = any (?) and s.confirmed_at is not null and (s.own or not ?)
        order by s.address_hash, s.id),
      made as (
        insert into alert (id, subscriber_id, address_hash, leak_id, made_at)
        select gen_random_uuid(), told.id, told.address_hash, ?, ? from told
        on conflict (address_hash, leak_id) do nothing
        returning id)
      insert into alert_delivery (id, available_at) select id, ? from made
      """;

  private static final String ENDED =
      """
      select e.id from unnest(?) as e (id)
      where not exists (select from alert_subscriber s where s.id = e.id)
      """;

  private static final String OUTDATE =
      """
      update alert_subscriber set outdated = true, attempts = attempts + 1, available_at = ?,
        ends_at = least(ends_at, ?), end_told_at = null
      where id = any (?) and confirmed_at is not null and not outdated
      """;

  @Inject DataSource source;
  @Inject AlertSettings settings;
  @Inject InstantSource time;

  /// @param leak the leak
  /// @param alert what it is, and whom it concerns
  /// @return those of the subscriptions that are over
  @Transactional
  List<UUID> take(UUID leak, LeakAlert alert) {
    Instant now = time.instant();
    return Sql.on(source)
        .with(
            connection -> {
              enter(connection, leak, alert);
              make(connection, leak, alert, now);
              forgetOld(connection, now);
              return ended(connection, alert.subscriptions());
            });
  }

  /// Compares notes with the exposure service.
  ///
  /// @param review what is watched there
  /// @return those that are over
  @Transactional
  List<UUID> review(WatchReview review) {
    Instant now = time.instant();
    List<UUID> all =
        Stream.concat(review.current().stream(), review.outdated().stream()).distinct().toList();
    return Sql.on(source)
        .with(
            connection -> {
              outdate(connection, review.outdated(), now);
              return ended(connection, all);
            });
  }

  private static void enter(Connection connection, UUID leak, LeakAlert alert) throws SQLException {
    boolean named = !alert.sensitive();
    Object[] categories =
        named ? alert.categories().stream().map(Enum::name).toArray() : new Object[0];
    try (var insert = connection.prepareStatement(ENTER)) {
      insert.setObject(1, leak);
      insert.setString(2, named ? alert.title() : null);
      insert.setObject(3, named ? alert.foundOn() : null);
      insert.setArray(4, connection.createArrayOf("text", categories));
      insert.setBoolean(5, alert.sensitive());
      insert.executeUpdate();
    }
  }

  private static void make(Connection connection, UUID leak, LeakAlert alert, Instant now)
      throws SQLException {
    try (var make = connection.prepareStatement(MAKE)) {
      make.setArray(1, uuids(connection, alert.subscriptions()));
      make.setBoolean(2, alert.sensitive());
      make.setObject(3, leak);
      make.setTimestamp(4, Timestamp.from(now));
      make.setTimestamp(5, Timestamp.from(now));
      make.executeUpdate();
    }
    try (var call = connection.prepareStatement("select pg_notify(?, '')")) {
      call.setString(1, LaneName.ALERT.channel());
      call.execute();
    }
  }

  private void forgetOld(Connection connection, Instant now) throws SQLException {
    try (var delete = connection.prepareStatement("delete from alert where sent_at < ?")) {
      delete.setTimestamp(1, Timestamp.from(now.minus(settings.alertsKept())));
      delete.executeUpdate();
    }
  }

  private void outdate(Connection connection, List<UUID> ids, Instant now) throws SQLException {
    try (var update = connection.prepareStatement(OUTDATE)) {
      update.setTimestamp(1, Timestamp.from(now));
      update.setTimestamp(2, Timestamp.from(now.plus(settings.endToldAhead())));
      update.setArray(3, uuids(connection, ids));
      update.executeUpdate();
    }
  }

  private static List<UUID> ended(Connection connection, List<UUID> ids) throws SQLException {
    try (var select = connection.prepareStatement(ENDED)) {
      select.setArray(1, uuids(connection, ids));
      List<UUID> ended = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ended.add(row.getObject(1, UUID.class));
        }
      }
      return ended;
    }
  }

  private static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }
}
