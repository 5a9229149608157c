package breachportal.exposure.abuse;

import static breachportal.exposure.abuse.Batches.array;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// The table of what was used, and how often.
final class Uses {

  private static final String COUNT =
      """
      insert into spent as s (id, uses, expires_at)
      select id, uses, to_timestamp(expires)
      from unnest(?::uuid[], ?::integer[], ?::bigint[]) as n (id, uses, expires)
      on conflict (id) do update set uses = least(s.uses + excluded.uses, 1000000)
      returning id, uses
      """;

  private Uses() {}

  /// One use of something.
  ///
  /// @param id what is used
  /// @param limit how many uses it has
  /// @param expires when nobody asks any more whether it was used
  record Use(UUID id, int limit, Instant expires) {}

  /// Counts some uses, in the connection's transaction.
  ///
  /// @param uses what is used now
  /// @return for each whether one was left
  static List<Boolean> count(Connection connection, List<Use> uses) throws SQLException {
    // In the order of their ids, so that two replicas never wait for each other's rows.
    Map<UUID, List<Use>> byId =
        uses.stream().collect(Collectors.groupingBy(Use::id, TreeMap::new, Collectors.toList()));
    Map<UUID, Integer> counted = countEach(connection, byId);
    List<Boolean> granted = new ArrayList<>(uses.size());
    for (Use use : uses) {
      granted.add(counted.merge(use.id(), 1, Integer::sum) <= use.limit());
    }
    return granted;
  }

  /// @return how often each was used before
  private static Map<UUID, Integer> countEach(Connection connection, Map<UUID, List<Use>> byId)
      throws SQLException {
    Collection<List<Use>> each = byId.values();
    try (PreparedStatement count = connection.prepareStatement(COUNT)) {
      count.setArray(1, array(connection, "uuid", each, all -> all.getFirst().id(), UUID[]::new));
      count.setArray(2, array(connection, "integer", each, List::size, Integer[]::new));
      count.setArray(
          3,
          array(
              connection,
              "bigint",
              each,
              all -> all.getFirst().expires().getEpochSecond(),
              Long[]::new));
      Map<UUID, Integer> before = new HashMap<>();
      try (ResultSet rows = count.executeQuery()) {
        while (rows.next()) {
          UUID id = rows.getObject(1, UUID.class);
          before.put(id, rows.getInt(2) - byId.getOrDefault(id, List.of()).size());
        }
      }
      return before;
    }
  }
}
