package breachportal.bench.sending;

import breachportal.bench.timing.Timings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// A look at a ledger's totals beside counting the rows of its list.
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    description =
        "How long a look at the totals takes that are kept as letters are settled, beside counting"
            + " all rows, in turns. Starts its own PostgreSQL, and a replica to make the tables.")
public final class LedgerFigures implements Callable<Integer> {
  private static final int BATCH = 200;

  private static final String BEGIN =
      """
      with told as (
        insert into campaign (id, organisation_id, report_id, report_reference, organisation_name,
          state, created_at, version)
        values (?, ?, gen_random_uuid(), 'BR-2026-000123-K', 'Bench', 'draft', now(), 0)
        returning id, organisation_id)
      insert into subscriber_list (id, campaign_id, organisation_id, file_name, uploaded_at)
      select id, id, organisation_id, 'bench.csv', now() from told
      """;

  private static final String ARRIVE =
      """
      insert into recipient (id, list_id, organisation_id, position, language, address_hash,
        code_hash, sealed_person)
      select uuidv7(), ?, ?, n, 'vi', decode(md5('address ' || n), 'hex'),
        decode(md5('code ' || n), 'hex'), decode(repeat(md5('person ' || n), 8), 'hex')
      from generate_series(?::bigint, ?::bigint) n
      """;

  private static final String SETTLE =
      """
      update recipient
      set outcome = 'accepted', settled_at = now(), tries = 1, last_answer = '250 2.0.0'
      where list_id = ? and position between ? and ?
      """;

  private static final String TOTALS =
      """
      select sum(total), sum(accepted), sum(bounced), sum(suppressed), sum(unreachable),
        sum(cancelled), sum(pending)
      from ledger_part where list_id = ?
      """;

  private static final String COUNT =
      """
      select count(*), count(*) filter (where outcome = 'accepted'),
        count(*) filter (where outcome = 'bounced'), count(*) filter (where outcome = 'suppressed'),
        count(*) filter (where outcome = 'unreachable'),
        count(*) filter (where outcome = 'cancelled'), count(*) filter (where outcome is null)
      from recipient where list_id = ?
      """;

  @Option(
      names = "--rows",
      description = "How many people the list has (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000000")
  private int rows;

  @Option(
      names = "--sessions",
      description =
          "How many database sessions settle four fifths of them (default: ${DEFAULT-VALUE}).",
      defaultValue = "16")
  private int sessions;

  @Option(
      names = "--looks",
      description = "How often each is asked (default: ${DEFAULT-VALUE}).",
      defaultValue = "20")
  private int looks;

  private final UUID list = UUID.randomUUID();
  private final UUID organisation = UUID.randomUUID();

  @Override
  public Integer call() throws Exception {
    try (MailHouse house = new MailHouse(2526)) {
      house.replica(Map.of(), List.of("-Xmx256m")).awaitReady().close();
      DataSource database = house.database();
      fill(database);
      settle(database);
      return look(database) ? 0 : 1;
    }
  }

  private void fill(DataSource database) throws SQLException {
    try (Connection connection = asSystem(database)) {
      update(connection, BEGIN, list, organisation);
      for (int first = 1; first <= rows; first += 100 * BATCH) {
        long last = Math.min(rows, first + 100L * BATCH - 1);
        update(connection, ARRIVE, list, organisation, first, last);
      }
    }
  }

  private void settle(DataSource database) throws Exception {
    int batches = (int) (rows * 0.8) / BATCH;
    try (ExecutorService threads = Executors.newFixedThreadPool(sessions)) {
      List<Future<Boolean>> under = new ArrayList<>();
      for (int i = 0; i < sessions; i++) {
        int session = i;
        under.add(
            threads.submit(
                () -> {
                  try (Connection connection = asSystem(database)) {
                    for (int batch = session; batch < batches; batch += sessions) {
                      long first = (long) batch * BATCH;
                      update(connection, SETTLE, list, first + 1, first + BATCH);
                    }
                  }
                  return true;
                }));
      }
      for (Future<Boolean> each : under) {
        var unused = each.get();
      }
    }
  }

  /// @return whether both said the same each time
  private boolean look(DataSource database) throws SQLException {
    Timings kept = new Timings();
    Timings counted = new Timings();
    boolean same = true;
    try (Connection connection = asSystem(database)) {
      List<Long> totals = List.of();
      for (int i = 0; i < looks; i++) {
        totals = ask(connection, TOTALS, kept);
        same &= totals.equals(ask(connection, COUNT, counted));
      }
      System.out.printf("rows                  %,d, %,d settled%n", totals.get(0), totals.get(1));
    }
    double ratio = (double) counted.percentile(0.5).toNanos() / kept.percentile(0.5).toNanos();
    System.out.printf("totals that are kept  %s%n", kept);
    System.out.printf("rows counted          %s%n", counted);
    System.out.printf("ratio of the medians  %,.0f%n", ratio);
    System.out.printf("the same each time    %s%n", same);
    return same;
  }

  private List<Long> ask(Connection connection, String select, Timings timings)
      throws SQLException {
    long began = System.nanoTime();
    try (PreparedStatement prepared = connection.prepareStatement(select)) {
      prepared.setObject(1, list);
      try (ResultSet row = prepared.executeQuery()) {
        row.next();
        List<Long> numbers = new ArrayList<>();
        for (int column = 1; column <= 7; column++) {
          numbers.add(row.getLong(column));
        }
        timings.add(Duration.ofNanos(System.nanoTime() - began));
        return numbers;
      }
    }
  }

  private static void update(Connection connection, String statement, Object... parameters)
      throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < parameters.length; i++) {
        prepared.setObject(i + 1, parameters[i]);
      }
      var unused = prepared.execute();
    }
  }

  private static Connection asSystem(DataSource database) throws SQLException {
    Connection connection = database.getConnection();
    update(connection, "select set_config('app.role', 'system', false)");
    return connection;
  }
}
