package breachportal.check.index;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/// Where a PRF output lies in the index: 16 bytes, `HKDF-SHA512(y, info = "breachportal run v1")`
/// shortened. Its first bits choose the bucket; a tag and a pad for each generation come from it
/// too: `AES-256(k, x) XOR x`, where k is the SHA-256 of a label and the generation's number, and
/// x the point with the position in a chain of entries XORed into its last two bytes.
public final class Point {

  private static final byte[] INFO = "breachportal run v1".getBytes(US_ASCII);
  private static final byte[] LABEL = "breachportal generation v2".getBytes(US_ASCII);
  private static final int POINT_BYTES = 16;
  private static final int ENTRY_BYTES = 16;
  private static final int LEAKS_PER_ENTRY = 3;
  private static final int CHAINED = 1;

  private final byte[] bytes;

  private Point(byte[] bytes) {
    this.bytes = bytes;
  }

  /// @param bytes the point itself, 16 bytes
  static Point ofBytes(byte[] bytes) {
    return new Point(bytes.clone());
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
  ///     leaks of 16 bits and 16 bits of flags
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

  /// @param position 0 for the first entry of a chain
  /// @return the tag, 8 bytes, and the pad, 8 bytes, of an entry of this point
  ByteBuffer masks(long generation, int position) {
    ByteBuffer label = ByteBuffer.allocate(LABEL.length + Long.BYTES).put(LABEL);
    byte[] block = bytes.clone();
    block[POINT_BYTES - 2] ^= (byte) (position >>> Byte.SIZE);
    block[POINT_BYTES - 1] ^= (byte) position;
    try {
      byte[] key = MessageDigest.getInstance("SHA-256").digest(label.putLong(generation).array());
      Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
      aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
      byte[] mask = aes.doFinal(block);
      for (int i = 0; i < POINT_BYTES; i++) {
        mask[i] ^= block[i];
      }
      return ByteBuffer.wrap(mask);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has AES and SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return "Point[redacted]";
  }
}
