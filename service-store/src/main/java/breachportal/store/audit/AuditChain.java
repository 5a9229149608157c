package breachportal.store.audit;

import breachportal.contract.report.AuditEntry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// How an entry's hash is made: SHA-256 over the 32 bytes of the hash before it (zeros for the
/// first), the number and the microseconds since 1970 as 8 bytes each, big-endian, then every text
/// as its length in bytes (4 bytes, big-endian; -1 when absent) and its UTF-8.
public final class AuditChain {

  private static final int HASH_BYTES = 32;

  private AuditChain() {}

  /// @return what stands for the hash before the first entry
  static byte[] start() {
    return new byte[HASH_BYTES];
  }

  /// @param before the hash of the entry before, 32 bytes
  /// @param entry the entry; its own hash is not read
  /// @return its hash, 32 bytes
  public static byte[] hash(byte[] before, AuditEntry entry) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      digest.update(eightBytes(entry.number()));
      digest.update(eightBytes(ChronoUnit.MICROS.between(java.time.Instant.EPOCH, entry.at())));
      update(digest, entry.actor());
      update(digest, entry.role());
      update(digest, entry.action());
      update(digest, entry.thing());
      update(digest, entry.detail());
      update(digest, entry.from());
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static byte[] eightBytes(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  private static void update(MessageDigest digest, @Nullable String text) {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    digest.update(
        ByteBuffer.allocate(Integer.BYTES).putInt(text == null ? -1 : bytes.length).array());
    digest.update(bytes);
  }
}
