package breachportal.exposure.abuse;

import breachportal.store.sql.Sql;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// Spends what can be used a limited number of times, over all replicas together.
///
/// Many spend in one statement. It is committed without waiting for the disk: when PostgreSQL
/// itself
/// crashes, what was spent in its last instants could be spent once more, which costs an attacker
/// who
/// can crash it more than it gives.
@ApplicationScoped
public class Spending {

  private static final int MAX_BATCH = 500;
  private static final Duration TIDYING = Duration.ofMinutes(1);

  private static final String SPEND =
      """
      insert into spent as s (id, uses, expires_at)
      select * from unnest(?::uuid[], ?::integer[], ?::timestamptz[])
      on conflict (id) do update set uses = least(s.uses + excluded.uses, 1000000)
      returning id, uses
      """;

  private final DataSource source;
  private final InstantSource time;
  private final GroupCommit<Use, Boolean> uses;
  private Instant tidied = Instant.EPOCH;

  /// One use of something.
  ///
  /// @param id what is used
  /// @param limit how many uses it has
  /// @param expires when nobody asks any more whether it was used
  private record Use(UUID id, int limit, Instant expires) {}

  @Inject
  Spending(DataSource source, InstantSource time) {
    this.source = source;
    this.time = time;
    this.uses = new GroupCommit<>("spending", MAX_BATCH, this::spendAll);
  }

  /// @param id what is used
  /// @param limit how many uses it has
  /// @param expires when it can't be used any more for its age
  /// @return whether one was left; known when it is written
  public CompletableFuture<Boolean> spend(UUID id, int limit, Instant expires) {
    return uses.submit(new Use(id, limit, expires));
  }

  @PreDestroy
  void stop() {
    uses.stop();
  }

  private List<Boolean> spendAll(List<Use> batch) {
    // In the order of their ids, so that two replicas never wait for each other's rows.
    Map<UUID, List<Use>> byId =
        batch.stream().collect(Collectors.groupingBy(Use::id, TreeMap::new, Collectors.toList()));
    Map<UUID, Integer> before = Sql.on(source).with(connection -> write(connection, byId));
    List<Boolean> granted = new ArrayList<>(batch.size());
    for (Use use : batch) {
      granted.add(before.merge(use.id(), 1, Integer::sum) <= use.limit());
    }
    tidy();
    return granted;
  }

  /// @return how often each was used before this batch
  private static Map<UUID, Integer> write(Connection connection, Map<UUID, List<Use>> byId)
      throws SQLException {
    connection.setAutoCommit(false);
    try (Statement relaxed = connection.createStatement();
        PreparedStatement spend = connection.prepareStatement(SPEND)) {
      relaxed.execute("set local synchronous_commit = off");
      spend.setArray(1, array(connection, "uuid", byId, uses -> uses.getFirst().id()));
      spend.setArray(2, array(connection, "integer", byId, List::size));
      spend.setArray(
          3,
          array(
              connection, "timestamptz", byId, uses -> Timestamp.from(uses.getFirst().expires())));
      Map<UUID, Integer> before = new HashMap<>();
      try (ResultSet rows = spend.executeQuery()) {
        while (rows.next()) {
          UUID id = rows.getObject(1, UUID.class);
          before.put(id, rows.getInt(2) - byId.getOrDefault(id, List.of()).size());
        }
      }
      connection.commit();
      return before;
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static Array array(
      Connection connection, String type, Map<UUID, List<Use>> byId, Function<List<Use>, Object> of)
      throws SQLException {
    return connection.createArrayOf(type, byId.values().stream().map(of).toArray());
  }

  private void tidy() {
    Instant now = time.instant();
    if (tidied.plus(TIDYING).isBefore(now)) {
      tidied = now;
      var unused =
          Sql.on(source).update("delete from spent where expires_at < ?", now.minus(TIDYING));
    }
  }
}
