package breachportal.notification.code;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;

/// A hash that nobody without the key can compute or try values against: HMAC-SHA256 cut to 16
/// bytes, under a key derived for one purpose (HKDF, RFC 5869). Safe for concurrent use.
public final class KeyedHash {
  /// How long a hash is.
  public static final int BYTES = 16;

  private static final String MAC = "HmacSHA256";

  /// Holds the key, and is copied for each hash: to ask Java for another costs more than a hash.
  private final Mac keyed;

  private KeyedHash(Mac keyed) {
    this.keyed = keyed;
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
      Mac keyed = Mac.getInstance(MAC);
      keyed.init(KDF.getInstance("HKDF-SHA256").deriveKey(MAC, derivation));
      return new KeyedHash(keyed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HKDF-SHA256 or HMAC-SHA256 can't be had", impossible);
    }
  }

  /// @param text any text
  /// @return its hash, 16 bytes
  public byte[] of(String text) {
    try {
      Mac mac = (Mac) keyed.clone();
      return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), BYTES);
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("Java's own HMAC-SHA256 can be copied", impossible);
    }
  }

  @Override
  public String toString() {
    return "KeyedHash[redacted]";
  }
}
