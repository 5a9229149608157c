package breachportal.exposure.core.run;

/// That a point is in a leak.
///
/// @param point the point
/// @param leak the leak's number in the index, 1 to 65,535
public record RunEntry(Point point, int leak) implements Comparable<RunEntry> {

  /// The highest number of a leak.
  public static final int MAX_LEAK = 0xFFFF;

  /// @throws IllegalArgumentException if the leak's number is out of its range
  public RunEntry {
    if (leak < 1 || leak > MAX_LEAK) {
      throw new IllegalArgumentException("a leak's number is 1 to " + MAX_LEAK);
    }
  }

  @Override
  public int compareTo(RunEntry other) {
    int byPoint = point.compareTo(other.point);
    return byPoint != 0 ? byPoint : Integer.compare(leak, other.leak);
  }
}
