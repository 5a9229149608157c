package breachportal.check.index;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HKDF-SHA512 (RFC 5869) for outputs of one block.
final class Hkdf {

  private static final String HMAC = "HmacSHA512";
  private static final byte[] NO_SALT = new byte[64];

  private Hkdf() {}

  /// @param salt the salt; empty for none
  /// @param secret the input keying material
  /// @param info what the output is for
  /// @return 64 bytes
  static byte[] derive(byte[] salt, byte[] secret, byte[] info) {
    Mac expand = keyed(keyed(salt.length == 0 ? NO_SALT : salt).doFinal(secret));
    expand.update(info);
    expand.update((byte) 1);
    return expand.doFinal();
  }

  private static Mac keyed(byte[] key) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("every Java has HMAC-SHA512", impossible);
    }
  }
}
