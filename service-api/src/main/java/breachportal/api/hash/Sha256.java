package breachportal.api.hash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 (FIPS 180-4), which every Java has.
public final class Sha256 {
  private Sha256() {}

  /// @return what hashes bytes that come bit by bit; not safe for concurrent use
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /// @param bytes what is hashed
  /// @return its hash, 32 bytes
  public static byte[] of(byte[] bytes) {
    return digest().digest(bytes);
  }

  /// @param text what is hashed, as UTF-8
  /// @return its hash, 32 bytes
  public static byte[] of(String text) {
    return of(text.getBytes(UTF_8));
  }

  /// @param text what is hashed, as UTF-8
  /// @return its hash, 64 hexadecimal digits in lower case
  public static String hex(String text) {
    return HexFormat.of().formatHex(of(text));
  }
}
