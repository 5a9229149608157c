package breachportal.exposure.abuse;

import breachportal.exposure.abuse.AbuseSettings.Budgets;
import io.github.bucket4j.BucketConfiguration;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decides which fees are taken. All three budgets must hold the fee, or none of them pays.
///
/// The more of its budget an address or its network has used, the harder are its puzzles: behind a
/// carrier's address are many who have done nothing, and time is what they can pay with.
@Singleton
final class Tariff {

  /// From which share of use on the levels 1, 2 and 3 are asked for.
  private static final double[] HARDER_FROM = {0.5, 0.75, 0.875};

  private final BucketConfiguration address;
  private final BucketConfiguration network;
  private final BucketConfiguration overall;

  @Inject
  Tariff(AbuseSettings settings) {
    Budgets budgets = settings.budgets();
    this.address = Budget.of(budgets.addressPerHour(), Duration.ofHours(1));
    this.network = Budget.of(budgets.networkPerHour(), Duration.ofHours(1));
    this.overall = Budget.of(budgets.overallPerSecond(), Duration.ofSeconds(1));
  }

  /// The budgets of one batch of fees, as they are at one instant.
  final class Till {

    private final Map<UUID, byte[]> states;
    private final Instant now;
    private final Map<UUID, Budget> open = new HashMap<>();

    private Till(Map<UUID, byte[]> states, Instant now) {
      this.states = states;
      this.now = now;
    }

    /// @param fee a fee
    /// @param fresh whether its puzzle was never used before
    Verdict settle(Fee fee, boolean fresh) {
      Budget ofAddress = budget(fee.address(), address);
      Budget ofNetwork = budget(fee.network(), network);
      Budget ofAll = budget(BudgetKeys.OVERALL, overall);
      int tokens = fee.elements();
      int level = Tariff.level(ofAddress, ofNetwork, tokens);
      if (!fresh) {
        return new Verdict(Verdict.Kind.SPENT, Duration.ZERO, level);
      }
      if (!ofAddress.holds(tokens)) {
        return new Verdict(Verdict.Kind.ADDRESS, ofAddress.until(tokens), level);
      }
      if (!ofNetwork.holds(tokens)) {
        return new Verdict(Verdict.Kind.NETWORK, ofNetwork.until(tokens), level);
      }
      if (isTooEasy(fee, level)) {
        return new Verdict(Verdict.Kind.TOO_EASY, untilTaken(fee, ofAddress, ofNetwork), level);
      }
      if (!ofAll.holds(tokens)) {
        return new Verdict(Verdict.Kind.OVERALL, ofAll.until(tokens), level);
      }
      ofAddress.take(tokens);
      ofNetwork.take(tokens);
      ofAll.take(tokens);
      return new Verdict(Verdict.Kind.TAKEN, Duration.ZERO, level);
    }

    /// @param fee a fee that is not taken
    /// @return how hard a puzzle it would need
    int level(Fee fee) {
      return Tariff.level(
          budget(fee.address(), address), budget(fee.network(), network), fee.elements());
    }

    /// @return the budgets that were looked at, by their names
    Map<UUID, Budget> open() {
      return open;
    }

    private Budget budget(UUID name, BucketConfiguration limit) {
      return open.computeIfAbsent(name, each -> Budget.read(limit, state(each), now));
    }

    private byte @Nullable [] state(UUID name) {
      return states.get(name);
    }
  }

  /// @param states the rows of the budgets that have one
  /// @param now the instant
  Till open(Map<UUID, byte[]> states, Instant now) {
    return new Till(states, now);
  }

  /// A puzzle one level below is taken: the budget may have been used while it was solved. Who was
  /// asked for no puzzle is let in while none harder is asked for.
  private static boolean isTooEasy(Fee fee, int level) {
    return fee.puzzle() == null ? level > 0 : fee.puzzle().level() < level - 1;
  }

  /// A harder puzzle can be had at once; who can do none waits until none is asked for.
  private static Duration untilTaken(Fee fee, Budget address, Budget network) {
    if (fee.puzzle() != null) {
      return Duration.ZERO;
    }
    Duration ofAddress = address.untilUsedAtMost(HARDER_FROM[0], fee.elements());
    Duration ofNetwork = network.untilUsedAtMost(HARDER_FROM[0], fee.elements());
    return ofAddress.compareTo(ofNetwork) > 0 ? ofAddress : ofNetwork;
  }

  private static int level(Budget address, Budget network, int tokens) {
    double used = Math.max(address.usedAfter(tokens), network.usedAfter(tokens));
    int level = 0;
    while (level < HARDER_FROM.length && used > HARDER_FROM[level]) {
      level++;
    }
    return level;
  }
}
