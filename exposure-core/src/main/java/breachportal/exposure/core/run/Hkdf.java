package breachportal.exposure.core.run;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HKDF-SHA512 (RFC 5869) for outputs of at most one block, with the salt keyed once: it
/// runs for every point that is loaded. Not thread-safe.
public final class Hkdf {

  private static final String HMAC = "HmacSHA512";
  private static final int BLOCK = 64;

  private final Mac extract;
  private final Mac expand;

  /// @param salt the salt; empty for none
  public Hkdf(byte[] salt) {
    this.extract = mac();
    this.expand = mac();
    key(extract, salt.length == 0 ? new byte[BLOCK] : salt);
  }

  /// @param secret the input keying material
  /// @param info what the output is for
  /// @return the first block of output, 64 bytes
  public byte[] derive(byte[] secret, byte[] info) {
    key(expand, extract.doFinal(secret));
    expand.update(info);
    expand.update((byte) 1);
    return expand.doFinal();
  }

  private static Mac mac() {
    try {
      return Mac.getInstance(HMAC);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void key(Mac mac, byte[] key) {
    try {
      mac.init(new SecretKeySpec(key, HMAC));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
