package breachportal.exposure.abuse;

import static breachportal.exposure.abuse.Batches.array;

import breachportal.exposure.abuse.Uses.Use;
import breachportal.store.sql.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/// Takes the fees of evaluations, over all replicas together. All that wait are settled in one
/// transaction: their puzzles are spent, the rows of their budgets locked, what [Tariff] decides
/// is written back. So the limits are strict, and a request's share of the database is small.
@ApplicationScoped
class Cashier {

  private static final int MAX_BATCH = 500;
  private static final Duration GATHER = Duration.ofMillis(8);
  private static final Duration TIDYING = Duration.ofMinutes(1);

  /// Spends the puzzles, and locks the rows of the budgets.
  private static final String BEGIN =
      Uses.COUNT
          + """
          ;
          insert into budget (name, state, full_at)
          select name, null, now() from unnest(?::uuid[]) as name
          on conflict (name) do nothing;
          select name, state from budget where name = any (?::uuid[])
          order by name for no key update
          """;

  private static final String LOOK = "select name, state from budget where name = any (?::uuid[])";
  private static final String KEEP =
      """
      update budget b set state = n.state, full_at = to_timestamp(n.full_at)
      from unnest(?::uuid[], ?::bytea[], ?::bigint[]) as n (name, state, full_at)
      where b.name = n.name
      """;

  /// What another replica holds is left: it is in use again, or is being dropped there. Those who
  /// pay don't wait for it, and two replicas never for each other.
  private static final String DROP_SPENT =
      """
      delete from spent where id in
        (select id from spent where expires_at < ? for update skip locked)
      """;

  private static final String DROP_FULL =
      """
      delete from budget where name in
        (select name from budget where full_at < ? for update skip locked)
      """;

  private final DataSource source;
  private final InstantSource time;
  private final Tariff tariff;
  private final MeterRegistry meters;
  private final Traffic traffic;
  private final GroupCommit<Fee, Verdict> fees;
  private final GroupCommit<Fee, Integer> looks;
  private Instant tidied = Instant.EPOCH;

  @Inject
  Cashier(
      DataSource source, InstantSource time, Tariff tariff, Traffic traffic, MeterRegistry meters) {
    this.traffic = traffic;
    this.source = source;
    this.time = time;
    this.tariff = tariff;
    this.meters = meters;
    this.fees = new GroupCommit<>("fees", MAX_BATCH, GATHER, this::takeAll);
    this.looks = new GroupCommit<>("looks", MAX_BATCH, GATHER, this::lookAtAll);
  }

  /// @param fee what is to be paid
  /// @return whether it was; known when it is written
  CompletableFuture<Verdict> take(Fee fee) {
    return fees.submit(fee);
  }

  /// @param fee what would be paid
  /// @return how hard a puzzle it would need
  CompletableFuture<Integer> level(Fee fee) {
    return looks.submit(fee);
  }

  @PreDestroy
  void stop() {
    fees.stop();
    looks.stop();
  }

  private List<Verdict> takeAll(List<Fee> batch) {
    List<Verdict> verdicts = Batches.inTransaction(source, connection -> settle(connection, batch));
    count(batch, verdicts);
    traffic.asked(batch.stream().mapToInt(Fee::elements).sum());
    tidy();
    return verdicts;
  }

  private void count(List<Fee> batch, List<Verdict> verdicts) {
    Map<Verdict.Kind, Integer> elements = new EnumMap<>(Verdict.Kind.class);
    for (int i = 0; i < batch.size(); i++) {
      var unused = elements.merge(verdicts.get(i).kind(), batch.get(i).elements(), Integer::sum);
    }
    elements.forEach(
        (kind, number) ->
            meters
                .counter("exposure.check.elements", "verdict", kind.name().toLowerCase(Locale.ROOT))
                .increment(number));
  }

  private List<Verdict> settle(Connection connection, List<Fee> batch) throws SQLException {
    Uses puzzles = new Uses(puzzlesOf(batch));
    Array names = array(connection, "uuid", namesOf(batch), name -> name, UUID[]::new);
    try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
      int next = puzzles.bind(connection, begin);
      begin.setArray(next, names);
      begin.setArray(next + 1, names);
      boolean unused = begin.execute();
      Deque<Boolean> fresh = new ArrayDeque<>(puzzles.granted(begin));
      Tariff.Till till = tariff.open(states(Batches.nextRows(begin)), time.instant());
      List<Verdict> verdicts = new ArrayList<>(batch.size());
      for (Fee fee : batch) {
        verdicts.add(till.settle(fee, fee.puzzle() == null || fresh.remove()));
      }
      keep(connection, new TreeMap<>(till.open()));
      return verdicts;
    }
  }

  private List<Integer> lookAtAll(List<Fee> batch) {
    Tariff.Till till =
        tariff.open(Sql.on(source).with(connection -> look(connection, batch)), time.instant());
    return batch.stream().map(till::level).toList();
  }

  private static List<Use> puzzlesOf(List<Fee> batch) {
    List<Use> puzzles = new ArrayList<>(batch.size());
    for (Fee fee : batch) {
      if (fee.puzzle() != null) {
        puzzles.add(new Use(fee.puzzle().id(), 1, fee.puzzle().expires()));
      }
    }
    return puzzles;
  }

  private static SortedSet<UUID> namesOf(List<Fee> batch) {
    SortedSet<UUID> names = new TreeSet<>();
    for (Fee fee : batch) {
      names.add(fee.address());
      names.add(fee.network());
    }
    names.add(BudgetKeys.OVERALL);
    return names;
  }

  private static Map<UUID, byte[]> look(Connection connection, List<Fee> batch)
      throws SQLException {
    try (PreparedStatement look = connection.prepareStatement(LOOK)) {
      look.setArray(1, array(connection, "uuid", namesOf(batch), name -> name, UUID[]::new));
      return states(look.executeQuery());
    }
  }

  private static Map<UUID, byte[]> states(ResultSet budgets) throws SQLException {
    Map<UUID, byte[]> states = new HashMap<>();
    try (budgets) {
      while (budgets.next()) {
        byte[] state = budgets.getBytes(2);
        if (state != null) {
          states.put(budgets.getObject(1, UUID.class), state);
        }
      }
    }
    return states;
  }

  private static void keep(Connection connection, SortedMap<UUID, Budget> budgets)
      throws SQLException {
    try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
      keep.setArray(1, array(connection, "uuid", budgets.keySet(), name -> name, UUID[]::new));
      keep.setArray(2, array(connection, "bytea", budgets.values(), Budget::state, byte[][]::new));
      keep.setArray(
          3,
          array(
              connection,
              "bigint",
              budgets.values(),
              budget -> budget.fullAt().getEpochSecond() + 1,
              Long[]::new));
      keep.executeUpdate();
    }
  }

  private void tidy() {
    Instant now = time.instant();
    if (tidied.plus(TIDYING).isBefore(now)) {
      tidied = now;
      Sql sql = Sql.on(source);
      sql.update(DROP_SPENT, now.minus(TIDYING));
      sql.update(DROP_FULL, now.minus(TIDYING));
    }
  }
}
