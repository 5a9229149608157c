package breachportal.notification.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.testing.PostgresResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The totals that the database keeps are those of the rows, in every snapshot, whoever writes them
/// at once, in whatever order, and whether they commit or not.
@QuarkusTest
class LedgerTotalsIT {
  private static final int WRITERS = 4;
  private static final int BATCHES = 40;
  private static final int PEOPLE = 300;

  private static final String MOVE =
      """
      update recipient
      set outcome = ?, settled_at = case when ?::text is null then null else now() end
      where id in (
        select id from recipient where list_id = any(?) order by random() limit ?
        for update skip locked)
      """;

  /// Both in one statement, so in one snapshot.
  private static final String COMPARE =
      """
      select l.id, k.total,
        k.total = k.accepted + k.bounced + k.suppressed + k.unreachable + k.cancelled + k.pending
          as balances,
        (k.total, k.accepted, k.bounced, k.suppressed, k.unreachable, k.cancelled, k.pending)
          = (r.total, r.accepted, r.bounced, r.suppressed, r.unreachable, r.cancelled, r.pending)
          as same
      from unnest(?::uuid[]) as l (id),
        lateral (select sum(total) as total, sum(accepted) as accepted, sum(bounced) as bounced,
            sum(suppressed) as suppressed, sum(unreachable) as unreachable,
            sum(cancelled) as cancelled, sum(pending) as pending
          from ledger_part where list_id = l.id) k,
        lateral (select count(*) as total,
            count(*) filter (where outcome = 'accepted') as accepted,
            count(*) filter (where outcome = 'bounced') as bounced,
            count(*) filter (where outcome = 'suppressed') as suppressed,
            count(*) filter (where outcome = 'unreachable') as unreachable,
            count(*) filter (where outcome = 'cancelled') as cancelled,
            count(*) filter (where outcome is null) as pending
          from recipient where list_id = l.id) r
      """;

  private static final List<@Nullable String> OUTCOMES =
      java.util.Arrays.asList(
          "accepted", "bounced", "suppressed", "unreachable", "cancelled", null);

  private final List<UUID> lists = new ArrayList<>();

  @Test
  void shouldBeThoseOfTheRowsInEverySnapshot() throws Exception {
    lists.addAll(List.of(uploaded("totals.one"), uploaded("totals.two")));
    compare(PEOPLE);

    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<Void>> under =
          IntStream.range(0, WRITERS).mapToObj(seed -> writers.submit(writer(seed))).toList();
      do {
        compare(PEOPLE);
      } while (!under.stream().allMatch(Future::isDone));
      for (Future<Void> each : under) {
        each.get();
      }
    }
    compare(PEOPLE);
  }

  @Test
  void shouldShowACompanyItsOwnOnly() throws Exception {
    lists.add(uploaded("totals.own"));

    assertThat(partsSeenBy("company", null)).isZero();
    assertThat(partsSeenBy("company", UUID.randomUUID())).isZero();
    assertThat(partsSeenBy("police", null)).isZero();
    assertThat(partsSeenBy("operator", null)).isZero();
    assertThat(partsSeenBy("company", organisationOf(lists.getFirst()))).isPositive();
  }

  @AfterEach
  void putBack() throws SQLException {
    try (Connection connection = asSystem();
        PreparedStatement back =
            connection.prepareStatement(
                "update recipient set outcome = null, settled_at = null where list_id = any(?)")) {
      back.setArray(1, ids(connection));
      back.executeUpdate();
      connection.commit();
    }
  }

  private Callable<Void> writer(int seed) {
    return () -> {
      Random random = new Random(seed);
      try (Connection connection = asSystem()) {
        for (int i = 0; i < BATCHES; i++) {
          for (int moves = 1 + random.nextInt(2); moves > 0; moves--) {
            move(connection, random);
          }
          if (random.nextInt(5) == 0) {
            connection.rollback();
          } else {
            connection.commit();
          }
        }
      }
      return null;
    };
  }

  private void move(Connection connection, Random random) throws SQLException {
    String outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
    try (PreparedStatement move = connection.prepareStatement(MOVE)) {
      move.setString(1, outcome);
      move.setString(2, outcome);
      move.setArray(3, ids(connection));
      move.setInt(4, random.nextInt(60));
      move.executeUpdate();
    }
  }

  private void compare(int people) throws SQLException {
    try (Connection connection = asSystem();
        PreparedStatement compare = connection.prepareStatement(COMPARE)) {
      compare.setArray(1, ids(connection));
      try (ResultSet row = compare.executeQuery()) {
        while (row.next()) {
          assertThat(row.getLong("total")).isEqualTo(people);
          assertThat(row.getBoolean("balances")).isTrue();
          assertThat(row.getBoolean("same")).isTrue();
        }
      }
    }
  }

  private java.sql.Array ids(Connection connection) throws SQLException {
    return connection.createArrayOf("uuid", lists.toArray());
  }

  private static UUID uploaded(String name) throws SQLException {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    String rows =
        IntStream.range(0, PEOPLE)
            .mapToObj(i -> "%s%d@example.org\n".formatted(name, i))
            .reduce("email\n", String::concat);
    api.upload(campaign, rows).statusCode(200);
    return one("select list_id from campaign where id = '%s'".formatted(campaign));
  }

  private static UUID organisationOf(UUID list) throws SQLException {
    return one("select organisation_id from subscriber_list where id = '%s'".formatted(list));
  }

  private static UUID one(String select) throws SQLException {
    try (Connection connection = asSystem();
        ResultSet row = connection.createStatement().executeQuery(select)) {
      assertThat(row.next()).isTrue();
      return row.getObject(1, UUID.class);
    }
  }

  private static long partsSeenBy(String role, @Nullable UUID organisation) throws SQLException {
    try (Connection connection = asSystem()) {
      role(connection, role, organisation);
      try (ResultSet row =
          connection.createStatement().executeQuery("select count(*) from ledger_part")) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static Connection asSystem() throws SQLException {
    Connection connection = PostgresResource.connect("notification_app");
    connection.createStatement().execute("set search_path = notification");
    connection.setAutoCommit(false);
    role(connection, "system", null);
    return connection;
  }

  private static void role(Connection connection, String role, @Nullable UUID organisation)
      throws SQLException {
    try (PreparedStatement set =
        connection.prepareStatement(
            "select set_config('app.role', ?, false), set_config('app.organisation', ?, false)")) {
      set.setString(1, role);
      set.setString(2, String.valueOf(organisation));
      set.execute();
    }
    connection.commit();
  }
}
