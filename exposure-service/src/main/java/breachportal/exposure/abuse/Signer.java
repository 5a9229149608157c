package breachportal.exposure.abuse;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs with one key by HMAC-SHA256 (RFC 2104). Safe for concurrent use.
///
/// Java looks for an algorithm, and at who signed its provider, whenever one is asked for: that
/// costs several times what a short message does. So it is asked once, and copied.
public final class Signer {

  private static final String HMAC = "HmacSHA256";

  private final Mac keyed;

  /// @param key the key, 32 bytes
  Signer(byte[] key) {
    try {
      this.keyed = Mac.getInstance(HMAC);
      keyed.init(new SecretKeySpec(key, HMAC));
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("every Java has " + HMAC, impossible);
    }
  }

  /// @param message what is signed
  /// @return the signature, 32 bytes
  public byte[] sign(byte[] message) {
    try {
      return ((Mac) keyed.clone()).doFinal(message);
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("the HMAC of Java can be copied", impossible);
    }
  }

  @Override
  public String toString() {
    return "Signer[redacted]";
  }
}
