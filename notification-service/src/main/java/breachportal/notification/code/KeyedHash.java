package breachportal.notification.code;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// A hash that nobody without the key can compute or try values against: HMAC-SHA256 cut to 16
/// bytes, under a key derived for one purpose (HKDF, RFC 5869). Safe for concurrent use.
public final class KeyedHash {
  /// How long a hash is.
  public static final int BYTES = 16;

  private static final String MAC = "HmacSHA256";

  private final SecretKey key;

  private KeyedHash(SecretKey key) {
    this.key = key;
  }

  /// @param key at least 32 secret bytes
  /// @param purpose what the hashes are for; hashes of different purposes have nothing in common
  /// @return the hash
  public static KeyedHash of(byte[] key, String purpose) {
    try {
      HKDFParameterSpec derivation =
          HKDFParameterSpec.ofExtract()
              .addIKM(key)
              .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32);
      return new KeyedHash(KDF.getInstance("HKDF-SHA256").deriveKey(MAC, derivation));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HKDF-SHA256 can't be had", impossible);
    }
  }

  /// @param text any text
  /// @return its hash, 16 bytes
  public byte[] of(String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA256 can't be had", impossible);
    }
  }

  @Override
  public String toString() {
    return "KeyedHash[redacted]";
  }
}
