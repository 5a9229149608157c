package breachportal.exposure.alert;

import breachportal.exposure.core.run.Point;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/// What is watched: points, and for each the subscriptions to be alerted. All methods take part in
/// the transaction.
@ApplicationScoped
class Watches {

  private static final String ADD =
      """
      insert into watch (epoch, point, subscription_id, own) values (?, ?, ?, ?)
      on conflict do nothing
      """;

  /// The last point of a batch brings all its subscriptions along, so that the next batch begins
  /// behind it.
  private static final String BATCH =
      """
      with batch as (
        select point from watch where epoch = ? and point > ? and (own or not ?)
        order by point limit ?)
      select point, subscription_id from watch
      where epoch = ? and point > ? and point <= (select max(point) from batch) and (own or not ?)
      order by point
      """;

  @Inject DataSource source;

  /// Something that is watched.
  ///
  /// @param point where it lies in a run
  /// @param subscription whom it concerns
  record Watched(Point point, UUID subscription) {}

  /// @param subscription the subscription
  /// @param points its point in each epoch
  /// @param own whether what is watched is the address to which alerts go
  void add(UUID subscription, Map<Integer, Point> points, boolean own) {
    var unused =
        Sql.on(source)
            .with(
                connection -> {
                  try (var insert = connection.prepareStatement(ADD)) {
                    for (var each : points.entrySet()) {
                      insert.setInt(1, each.getKey());
                      insert.setBytes(2, bytes(each.getValue()));
                      insert.setObject(3, subscription);
                      insert.setBoolean(4, own);
                      insert.addBatch();
                    }
                    return insert.executeBatch();
                  }
                });
  }

  /// @param epoch an epoch
  /// @param after where the last batch ended; empty for the first
  /// @param ownOnly whether only those are wanted whose reader has proved to hold what is watched
  /// @param most how many points at most
  /// @return what is watched behind there, in ascending order of points
  List<Watched> batch(int epoch, byte[] after, boolean ownOnly, int most) {
    return Sql.on(source)
        .query(
            BATCH,
            row -> new Watched(Point.of(row.getBytes(1)), row.getObject(2, UUID.class)),
            epoch,
            after,
            ownOnly,
            most,
            epoch,
            after,
            ownOnly);
  }

  /// @param after a subscription
  /// @param most how many at most
  /// @return the next subscriptions behind it, each with the newest epoch that it is watched in
  List<NewestEpoch> next(UUID after, int most) {
    return Sql.on(source)
        .query(
            """
            select subscription_id, max(epoch) from watch where subscription_id > ?
            group by subscription_id order by subscription_id limit ?
            """,
            row -> new NewestEpoch(row.getObject(1, UUID.class), row.getInt(2)),
            after,
            most);
  }

  /// A subscription and the newest epoch that it is watched in.
  record NewestEpoch(UUID subscription, int epoch) {}

  /// Watches for these no more.
  void end(Collection<UUID> subscriptions) {
    if (subscriptions.isEmpty()) {
      return;
    }
    var unused = Sql.on(source).with(connection -> delete(connection, subscriptions));
  }

  private static int delete(Connection connection, Collection<UUID> subscriptions)
      throws SQLException {
    try (var delete =
        connection.prepareStatement("delete from watch where subscription_id = any (?)")) {
      delete.setArray(1, connection.createArrayOf("uuid", subscriptions.toArray()));
      return delete.executeUpdate();
    }
  }

  static byte[] bytes(Point point) {
    byte[] bytes = new byte[Point.BYTES];
    point.writeTo(bytes);
    return bytes;
  }
}
