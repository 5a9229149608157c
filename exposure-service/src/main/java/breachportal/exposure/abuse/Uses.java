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

/// Some uses that are counted together, in the table of what was used and how often.
final class Uses {

  /// Counts them; its parameters and rows are for [#bind] and [#granted].
  static final String COUNT =
      Batches.RELAXED
          + """
      insert into spent as s (id, uses, expires_at)
      select id, uses, to_timestamp(expires)
      from unnest(?::uuid[], ?::integer[], ?::bigint[]) as n (id, uses, expires)
      on conflict (id) do update set uses = least(s.uses + excluded.uses, 1000000)
      returning id, uses
      """;

  private final List<Use> uses;
  private final Map<UUID, List<Use>> byId;

  /// One use of something.
  ///
  /// @param id what is used
  /// @param limit how many uses it has
  /// @param expires when nobody asks any more whether it was used
  record Use(UUID id, int limit, Instant expires) {}

  /// @param uses what is used now
  Uses(List<Use> uses) {
    this.uses = uses;
    // In the order of their ids, so that two replicas never wait for each other's rows.
    this.byId =
        uses.stream().collect(Collectors.groupingBy(Use::id, TreeMap::new, Collectors.toList()));
  }

  /// Counts them, in the connection's transaction.
  ///
  /// @return for each whether one was left
  List<Boolean> count(Connection connection) throws SQLException {
    try (PreparedStatement count = connection.prepareStatement(COUNT)) {
      int unused = bind(connection, count);
      boolean unusedToo = count.execute();
      return granted(count);
    }
  }

  /// @param statement begins with [#COUNT]
  /// @return the number of the first parameter behind it
  int bind(Connection connection, PreparedStatement statement) throws SQLException {
    Collection<List<Use>> each = byId.values();
    statement.setArray(1, array(connection, "uuid", each, all -> all.getFirst().id(), UUID[]::new));
    statement.setArray(2, array(connection, "integer", each, List::size, Integer[]::new));
    statement.setArray(
        3,
        array(
            connection,
            "bigint",
            each,
            all -> all.getFirst().expires().getEpochSecond(),
            Long[]::new));
    return 4;
  }

  /// @param executed what was bound, and executed
  /// @return for each use whether it was left
  List<Boolean> granted(PreparedStatement executed) throws SQLException {
    Map<UUID, Integer> counted = new HashMap<>();
    try (ResultSet rows = Batches.nextRows(executed)) {
      while (rows.next()) {
        UUID id = rows.getObject(1, UUID.class);
        counted.put(id, rows.getInt(2) - byId.getOrDefault(id, List.of()).size());
      }
    }
    List<Boolean> granted = new ArrayList<>(uses.size());
    for (Use use : uses) {
      granted.add(counted.merge(use.id(), 1, Integer::sum) <= use.limit());
    }
    return granted;
  }
}
