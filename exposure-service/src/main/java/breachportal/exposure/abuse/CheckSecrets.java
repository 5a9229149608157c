package breachportal.exposure.abuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The keys that sign puzzles and tokens: the same on every replica, since each is derived from the
/// service's seal key and the name of its purpose.
@Singleton
public class CheckSecrets {

  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec master;

  @Inject
  CheckSecrets(@ConfigProperty(name = "breachportal.seal.key") String sealKey) {
    this.master = new SecretKeySpec(Base64.getDecoder().decode(sealKey), HMAC);
  }

  /// @param purpose what the key is for, and its version
  /// @return 32 bytes
  public byte[] keyFor(String purpose) {
    return mac(master, purpose.getBytes(UTF_8));
  }

  /// @param key a key of this class
  /// @param message what is signed
  /// @return its HMAC-SHA256, 32 bytes
  public static byte[] mac(SecretKeySpec key, byte[] message) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(message);
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("every Java has " + HMAC, impossible);
    }
  }

  @Override
  public String toString() {
    return "CheckSecrets[redacted]";
  }
}
