package breachportal.exposure.core.generation;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Random slots without end: AES-256 in counter mode under a key of the system's random source,
/// which nobody keeps. Not thread-safe.
final class Dummies {

  private static final int KEY_BYTES = 32;
  private static final int BLOCK_BYTES = 16;

  private final Cipher stream;
  private final byte[] zeros;
  private final byte[] random;

  /// @param most how many bytes are wanted at once, at most
  Dummies(int most) {
    this.zeros = new byte[most];
    this.random = new byte[most];
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    try {
      this.stream = Cipher.getInstance("AES/CTR/NoPadding");
      stream.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new IvParameterSpec(new byte[BLOCK_BYTES]));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has AES-256", impossible);
    }
  }

  /// @param target where random longs go
  /// @param from the first one's index
  /// @param to the index behind the last one
  void fill(long[] target, int from, int to) {
    int bytes = (to - from) * Long.BYTES;
    try {
      int unused = stream.update(zeros, 0, bytes, random, 0);
    } catch (ShortBufferException e) {
      throw new IllegalArgumentException("more than was said", e);
    }
    ByteBuffer.wrap(random, 0, bytes).asLongBuffer().get(target, from, to - from);
  }
}
