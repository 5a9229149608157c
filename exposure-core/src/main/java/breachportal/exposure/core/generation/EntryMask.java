package breachportal.exposure.core.generation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import breachportal.exposure.core.run.Hkdf;
import breachportal.exposure.core.run.Point;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// Tags and pads of the entries of one generation.
///
/// Both come from the point by HKDF-SHA512, with the salt `breachportal generation v1` and the
/// generation's number (8 bytes) and as info the position in the chain (2 bytes): so an entry
/// can't be followed from one generation to the next, and what it says can't be read without the
/// point. Not thread-safe.
final class EntryMask {

  private static final byte[] LABEL = "breachportal generation v1".getBytes(US_ASCII);

  private final Hkdf hkdf;
  private final byte[] point = new byte[Point.BYTES];
  private final byte[] info = new byte[Short.BYTES];

  EntryMask(long generation) {
    ByteArrayOutputStream salt = new ByteArrayOutputStream();
    salt.writeBytes(LABEL);
    salt.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(generation).array());
    this.hkdf = new Hkdf(salt.toByteArray());
  }

  /// @param of the point
  /// @param position 0 for its first entry, 1 for the one chained to it, and so on
  /// @return the tag as [Point#high], the pad as [Point#low]
  Point at(Point of, int position) {
    of.writeTo(point);
    info[0] = (byte) (position >>> 8);
    info[1] = (byte) position;
    return Point.of(hkdf.derive(point, info));
  }
}
