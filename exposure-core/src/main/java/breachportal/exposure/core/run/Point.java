package breachportal.exposure.core.run;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Where an identifier lies in the index: its PRF output, shortened to 16 bytes. Points are as
/// good as random, and ordered as unsigned big-endian bytes.
///
/// @param high the first eight bytes
/// @param low the last eight
public record Point(long high, long low) implements Comparable<Point> {

  /// Bytes of a point.
  public static final int BYTES = 16;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /// @param bytes at least 16, the first of which are the point
  public static Point of(byte[] bytes) {
    return new Point((long) LONGS.get(bytes, 0), (long) LONGS.get(bytes, Long.BYTES));
  }

  /// @param target at least 16 bytes, the first of which become the point's
  public void writeTo(byte[] target) {
    LONGS.set(target, 0, high);
    LONGS.set(target, Long.BYTES, low);
  }

  @Override
  public int compareTo(Point other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }

  @Override
  public String toString() {
    return "Point[redacted]";
  }
}
