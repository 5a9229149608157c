package breachportal.exposure.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.exposure.ServiceTest;
import breachportal.exposure.abuse.Puzzles.Solved;
import breachportal.exposure.abuse.Verdict.Kind;
import breachportal.store.sql.Sql;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two replicas on one database.
@ServiceTest
class CashierIT {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final UUID NETWORK = UUID.randomUUID();

  @Inject DataSource source;

  private final List<Cashier> replicas = new ArrayList<>();
  private final List<Spending> spenders = new ArrayList<>();

  @BeforeEach
  void startTwo() {
    emptyTheTill();
    for (int i = 0; i < 2; i++) {
      replicas.add(
          new Cashier(
              source,
              InstantSource.fixed(NOW),
              new Tariff(new Limits(1_000_000, 1_000_000, 50)),
              new Traffic(source, InstantSource.fixed(NOW)),
              new SimpleMeterRegistry()));
      spenders.add(new Spending(source));
    }
  }

  @AfterEach
  void stop() {
    replicas.forEach(Cashier::stop);
    spenders.forEach(Spending::stop);
    emptyTheTill();
  }

  private void emptyTheTill() {
    var unused = Sql.on(source).update("delete from budget");
  }

  @Test
  void shouldTakeEachPuzzleOnceOnAllReplicasTogether() {
    List<CompletableFuture<Verdict>> verdicts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      UUID puzzle = UUID.randomUUID();
      for (int again = 0; again < 10; again++) {
        Fee fee = new Fee(new Solved(puzzle, 3, NOW), UUID.randomUUID(), NETWORK, 1);
        verdicts.add(replicas.get(again % 2).take(fee));
      }
    }
    List<Kind> kinds = verdicts.stream().map(each -> each.join().kind()).toList();
    assertThat(kinds).filteredOn(Kind.TAKEN::equals).hasSize(20);
    assertThat(kinds).filteredOn(Kind.SPENT::equals).hasSize(180);
  }

  @Test
  void shouldKeepTheOverallCapOnAllReplicasTogether() {
    List<CompletableFuture<Verdict>> verdicts = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      Fee fee = new Fee(new Solved(UUID.randomUUID(), 3, NOW), UUID.randomUUID(), NETWORK, 1);
      verdicts.add(replicas.get(i % 2).take(fee));
    }
    List<Kind> kinds = verdicts.stream().map(each -> each.join().kind()).toList();
    assertThat(kinds).containsOnly(Kind.TAKEN, Kind.OVERALL);
    assertThat(kinds).filteredOn(Kind.TAKEN::equals).hasSize(50);
  }

  @Test
  void shouldNotWaitForWhatAnotherReplicaHoldsWhileItTidiesUp() throws SQLException {
    UUID held = UUID.randomUUID();
    Sql.on(source)
        .update("insert into budget (name, full_at) values (?, ?)", held, NOW.minusSeconds(3_600));
    try (Connection other = source.getConnection()) {
      other.setAutoCommit(false);
      try (PreparedStatement lock =
          other.prepareStatement("select from budget where name = ? for no key update")) {
        lock.setObject(1, held);
        boolean unused = lock.execute();
        Fee fee = new Fee(new Solved(UUID.randomUUID(), 3, NOW), UUID.randomUUID(), NETWORK, 1);
        assertThat(replicas.getFirst().take(fee)).succeedsWithin(Duration.ofSeconds(90));
      } finally {
        other.rollback();
      }
    }
  }

  @Test
  void shouldOpenAsManyBucketsAsATokenHasOnAllReplicasTogether() {
    UUID token = UUID.randomUUID();
    List<CompletableFuture<Boolean>> granted = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      granted.add(spenders.get(i % 2).spend(token, 5, NOW));
    }
    assertThat(granted.stream().filter(CompletableFuture::join)).hasSize(5);
  }
}
