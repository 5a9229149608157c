package breachportal.exposure.core.run;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// How a run lies in its bytes, all big-endian.
///
/// ```
/// header   magic "BPRUN\0" (6), version (2), epoch (4), normaliser version (4)
/// entries  point (16), leak (2), in ascending order of point and leak, each once
/// trailer  number of entries (8), SHA-256 of all before the trailer's hash (32)
/// ```
///
/// The count stands behind the entries since it is only known when the last chunk is merged, and
/// a run is written in one pass.
final class RunFormat {

  static final byte[] MAGIC = {'B', 'P', 'R', 'U', 'N', 0};
  static final short VERSION = 1;
  static final int HEADER_BYTES = 16;
  static final int ENTRY_BYTES = Point.BYTES + Short.BYTES;
  static final int HASH_BYTES = 32;
  static final int TRAILER_BYTES = Long.BYTES + HASH_BYTES;

  private RunFormat() {}

  static byte[] header(int epoch, int normaliserVersion) {
    return ByteBuffer.allocate(HEADER_BYTES)
        .put(MAGIC)
        .putShort(VERSION)
        .putInt(epoch)
        .putInt(normaliserVersion)
        .array();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
