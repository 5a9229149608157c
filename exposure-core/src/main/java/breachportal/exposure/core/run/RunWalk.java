package breachportal.exposure.core.run;

/// Tells which of many points a run holds, when they come in ascending order: one walk through the
/// run, however many they are. Not thread-safe.
///
/// Each step to the next point doubles, then halves: `m` points cost about `m * log2(n / m)` looks
/// into a run of `n` entries, so never more than reading it once, and little when they are few.
public final class RunWalk {

  private final MappedRun run;
  private long at;

  /// @param run the run, which stays open
  public RunWalk(MappedRun run) {
    this.run = run;
  }

  /// @param point a point that is not below the one before
  /// @return whether the run has an entry for it
  public boolean holds(Point point) {
    long entries = run.entries();
    long low = at;
    long step = 1;
    while (low + step <= entries && run.point(low + step - 1).compareTo(point) < 0) {
      low += step;
      step *= 2;
    }
    long high = Math.min(entries, low + step);
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (run.point(middle).compareTo(point) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    at = low;
    return at < entries && run.point(at).equals(point);
  }
}
