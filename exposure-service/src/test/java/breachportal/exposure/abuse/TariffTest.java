package breachportal.exposure.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.exposure.abuse.Puzzles.Solved;
import breachportal.exposure.abuse.Verdict.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TariffTest {

  private static final UUID ADDRESS = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID OTHER = UUID.fromString("00000000-0000-0000-0000-00000000000b");
  private static final UUID NETWORK = UUID.fromString("00000000-0000-0000-0000-0000000000aa");
  private static final int HARDEST = 3;

  private final Tariff tariff = new Tariff(new Limits(80, 100, 1_000));
  private final Map<UUID, byte[]> rows = new HashMap<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void shouldAskForHarderPuzzlesTheMoreIsUsed() {
    assertThat(settle(ADDRESS, 0, 5)).isEqualTo(verdict(Kind.TAKEN, 0));
    settleTimes(7, ADDRESS, 0);
    assertThat(settle(ADDRESS, 0, 5)).isEqualTo(verdict(Kind.TAKEN, 1));
    settleTimes(3, ADDRESS, 0);
    assertThat(settle(ADDRESS, 0, 5)).isEqualTo(verdict(Kind.TOO_EASY, 2));
    assertThat(settle(ADDRESS, 1, 5)).isEqualTo(verdict(Kind.TAKEN, 2));
    settleTimes(3, ADDRESS, HARDEST);
    Verdict wall = settle(ADDRESS, HARDEST, 5);
    assertThat(wall.kind()).isEqualTo(Kind.ADDRESS);
    assertThat(wall.until()).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(4));
  }

  @Test
  void shouldCountWhatTheNetworkAsks() {
    settleTimes(10, ADDRESS, HARDEST);
    settleTimes(10, OTHER, HARDEST);
    assertThat(settle(OTHER, HARDEST, 5).kind()).isEqualTo(Kind.NETWORK);
  }

  @Test
  void shouldNeverTakeMoreThanTheOverallCap() {
    Tariff capped = new Tariff(new Limits(1_000_000, 1_000_000, 10));
    int taken = 0;
    for (int i = 0; i < 100; i++) {
      var till = capped.open(rows, now);
      if (till.settle(fee(UUID.randomUUID(), HARDEST, 1), true).kind() == Kind.TAKEN) {
        taken++;
      }
      keep(till);
    }
    assertThat(taken).isEqualTo(10);
  }

  @Test
  void shouldFillUpAgain() {
    settleTimes(16, ADDRESS, HARDEST);
    assertThat(settle(ADDRESS, HARDEST, 5).kind()).isEqualTo(Kind.ADDRESS);
    now = now.plus(Duration.ofHours(1));
    assertThat(settle(ADDRESS, 0, 5)).isEqualTo(verdict(Kind.TAKEN, 0));
  }

  @Test
  void shouldTakeNothingFromWhoIsRefused() {
    settleTimes(16, ADDRESS, HARDEST);
    for (int i = 0; i < 100; i++) {
      settle(ADDRESS, HARDEST, 5);
    }
    assertThat(settle(OTHER, HARDEST, 5).kind()).isEqualTo(Kind.TAKEN);
  }

  @Test
  void shouldLetInWhoCanDoNoPuzzleWhileFewAsk() {
    Fee form = new Fee(null, ADDRESS, NETWORK, 1);
    assertThat(settle(form).kind()).isEqualTo(Kind.TAKEN);
    settleTimes(9, ADDRESS, 0);
    Verdict closed = settle(form);
    assertThat(closed.kind()).isEqualTo(Kind.TOO_EASY);
    now = now.plus(closed.until()).minusSeconds(60);
    assertThat(settle(form).kind()).isEqualTo(Kind.TOO_EASY);
    now = now.plusSeconds(60);
    assertThat(settle(form).kind()).isEqualTo(Kind.TAKEN);
  }

  @Test
  void shouldRefuseAUsedPuzzle() {
    var till = tariff.open(rows, now);
    assertThat(till.settle(fee(ADDRESS, 0, 5), false).kind()).isEqualTo(Kind.SPENT);
  }

  @Test
  void shouldFollowAChangedLimit() {
    settleTimes(8, ADDRESS, 0);
    Tariff wider = new Tariff(new Limits(8_000, 10_000, 1_000));
    assertThat(wider.open(rows, now).settle(fee(ADDRESS, 0, 5), true).level()).isEqualTo(1);
    assertThat(wider.open(Map.of(), now).settle(fee(ADDRESS, 0, 5), true).level()).isZero();
  }

  private void settleTimes(int times, UUID address, int level) {
    for (int i = 0; i < times; i++) {
      settle(address, level, 5);
    }
  }

  private Verdict settle(UUID address, int level, int elements) {
    return settle(fee(address, level, elements));
  }

  private Verdict settle(Fee fee) {
    var till = tariff.open(rows, now);
    Verdict verdict = till.settle(fee, true);
    keep(till);
    return verdict;
  }

  private void keep(Tariff.Till till) {
    till.open().forEach((name, budget) -> rows.put(name, budget.state()));
  }

  private static Verdict verdict(Kind kind, int level) {
    return new Verdict(kind, Duration.ZERO, level);
  }

  private static Fee fee(UUID address, int level, int elements) {
    Solved puzzle = new Solved(UUID.randomUUID(), level, Instant.MAX);
    return new Fee(puzzle, address, NETWORK, elements);
  }
}
