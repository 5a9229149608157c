package breachportal.exposure.core.run;

/// The space of points, cut into equal slices by their first bits. Points are as good as random,
/// so every slice holds about as many.
///
/// @param bits how many first bits tell the slice, 0 to 30
public record Slices(int bits) {

  private static final int MAX_BITS = 30;

  /// @throws IllegalArgumentException if there would be too many
  public Slices {
    if (bits < 0 || bits > MAX_BITS) {
      throw new IllegalArgumentException("slices are told by 0 to 30 bits");
    }
  }

  /// @param entries how many entries there are in all
  /// @param each how many a slice may have on average
  /// @return the fewest slices that keep to that
  public static Slices of(long entries, int each) {
    long slices = Math.max(1, (entries + each - 1) / each);
    return new Slices(Math.min(MAX_BITS, Long.SIZE - Long.numberOfLeadingZeros(slices - 1)));
  }

  /// @param high the first half of a point
  /// @return the number of its slice
  public int of(long high) {
    return bits == 0 ? 0 : (int) (high >>> (Long.SIZE - bits));
  }

  /// @return how many slices there are
  public int count() {
    return 1 << bits;
  }
}
