package breachportal.check.index;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where a PRF output lies in the index: 16 bytes, `HKDF-SHA512(y, info = "breachportal run v1")`
/// shortened. Its first bits choose the bucket; a tag and a pad for each generation come from it
/// too.
public final class Point {

  private static final byte[] INFO = "breachportal run v1".getBytes(US_ASCII);
  private static final byte[] SALT = "breachportal generation v1".getBytes(US_ASCII);
  private static final int POINT_BYTES = 16;
  private static final int ENTRY_BYTES = 16;
  private static final int LEAKS_PER_ENTRY = 3;
  private static final int CHAINED = 1;

  private final byte[] bytes;

  private Point(byte[] bytes) {
    this.bytes = bytes;
  }

  /// @param output y, 64 bytes
  /// @return its point
  public static Point of(byte[] output) {
    return new Point(Arrays.copyOf(Hkdf.derive(new byte[0], output, INFO), POINT_BYTES));
  }

  /// @param bucketBits how many bits choose a bucket, 0 to 30
  /// @return the number of its bucket
  public int bucket(int bucketBits) {
    long first = ByteBuffer.wrap(bytes).getLong();
    return bucketBits == 0 ? 0 : (int) (first >>> (Long.SIZE - bucketBits));
  }

  /// Looks for this point in its bucket.
  ///
  /// @param generation the number of the generation that the bucket is of
  /// @param bucket the bucket's bytes: entries of 16, each a tag and, under a pad, up to three
  /// leaks
  ///     of 16 bits and 16 bits of flags
  /// @return the numbers of the leaks it is in; empty when in none
  public List<Integer> leaks(long generation, byte[] bucket) {
    List<Integer> leaks = new ArrayList<>();
    boolean chained = true;
    for (int position = 0; chained && position < bucket.length / ENTRY_BYTES; position++) {
      ByteBuffer masks = masks(generation, position);
      chained = read(bucket, masks.getLong(0), masks.getLong(Long.BYTES), leaks);
    }
    return leaks;
  }

  private static boolean read(byte[] bucket, long tag, long pad, List<Integer> leaks) {
    ByteBuffer entries = ByteBuffer.wrap(bucket);
    for (int at = 0; at + ENTRY_BYTES <= bucket.length; at += ENTRY_BYTES) {
      if (entries.getLong(at) == tag) {
        long payload = entries.getLong(at + Long.BYTES) ^ pad;
        for (int i = 0; i < LEAKS_PER_ENTRY; i++) {
          int leak = (int) (payload >>> (48 - 16 * i)) & 0xffff;
          if (leak != 0) {
            leaks.add(leak);
          }
        }
        return (payload & CHAINED) != 0;
      }
    }
    return false;
  }

  private ByteBuffer masks(long generation, int position) {
    byte[] salt =
        ByteBuffer.allocate(SALT.length + Long.BYTES).put(SALT).putLong(generation).array();
    byte[] info = ByteBuffer.allocate(Short.BYTES).putShort((short) position).array();
    return ByteBuffer.wrap(Hkdf.derive(salt, bytes, info));
  }

  @Override
  public String toString() {
    return "Point[redacted]";
  }
}
