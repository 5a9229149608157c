package breachportal.contract.breach;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/// A number of records or people, as exactly as it is known: `min <= best <= max`, each up to 10^13
/// and each may be missing.
///
/// @param min the least it can be
/// @param best the best estimate
/// @param max the most it can be
public record Count(
    @Nullable @PositiveOrZero @Max(Count.LIMIT) Long min,
    @Nullable @PositiveOrZero @Max(Count.LIMIT) Long best,
    @Nullable @PositiveOrZero @Max(Count.LIMIT) Long max) {

  /// The largest count that is taken.
  public static final long LIMIT = 10_000_000_000_000L;

  /// @return whether the given parts stand in order
  public boolean inOrder() {
    return ordered(min, best) && ordered(best, max) && ordered(min, max);
  }

  private static boolean ordered(@Nullable Long low, @Nullable Long high) {
    return low == null || high == null || low <= high;
  }
}
