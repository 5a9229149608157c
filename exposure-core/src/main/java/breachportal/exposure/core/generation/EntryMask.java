package breachportal.exposure.core.generation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import breachportal.exposure.core.run.Point;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/// Tags and pads of the entries of one generation.
///
/// The mask of a point x is `AES-256_k(x) XOR x`, under the public key `k = SHA-256("breachportal
/// generation v2" || generation)` with the number in 8 bytes; its first half is the tag, the
/// second the pad. The position in a chain is XORed into the last two bytes of x first. AES in
/// this mode (Matyas, Meyer, Oseas) is one-way and as good as random, where the cipher is taken
/// as ideal: so an entry can't be followed from one generation to the next, and what it says
/// can't be read without the point. docs/adr/0019 says why it is not HKDF.
///
/// Points are masked in batches, since one call of the cipher costs more than the AES of a block.
/// Not thread-safe.
final class EntryMask {

  private static final byte[] LABEL = "breachportal generation v2".getBytes(US_ASCII);

  private final Cipher cipher;

  EntryMask(long generation) {
    MessageDigest sha256 = GenerationWriter.sha256();
    sha256.update(LABEL);
    sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(generation).array());
    try {
      this.cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(sha256.digest(), "AES"));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has AES-256", impossible);
    }
  }

  /// @param low the second half of a point
  /// @param position 0 for its first entry, 1 for the one chained to it, and so on
  /// @return the second half of what is masked for that entry
  static long lowAt(long low, int position) {
    return low ^ position;
  }

  /// @param of the point
  /// @param position 0 for its first entry, 1 for the one chained to it, and so on
  /// @return the tag as [Point#high], the pad as [Point#low]
  Point at(Point of, int position) {
    long low = lowAt(of.low(), position);
    byte[] block = new byte[Point.BYTES];
    new Point(of.high(), low).writeTo(block);
    byte[] out = new byte[Point.BYTES];
    encrypt(block, block.length, out);
    Point encrypted = Point.of(out);
    return new Point(encrypted.high() ^ of.high(), encrypted.low() ^ low);
  }

  /// @param points 16 bytes each, the position in the chain already in the last two
  /// @param length how many bytes of them, a multiple of 16
  /// @param encrypted their encryption, which is their mask once the points are XORed to it
  void encrypt(byte[] points, int length, byte[] encrypted) {
    try {
      int unused = cipher.update(points, 0, length, encrypted, 0);
    } catch (ShortBufferException e) {
      throw new IllegalArgumentException("no room for the masks", e);
    }
  }
}
