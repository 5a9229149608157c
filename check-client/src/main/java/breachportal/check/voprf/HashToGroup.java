package breachportal.check.voprf;

import breachportal.check.group.Element;
import breachportal.check.group.Scalar;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Hashing to the group and to scalars, for the suite ristretto255-SHA512 (RFC 9497, section 4.1)
/// by `expand_message_xmd` (RFC 9380, section 5.3.1) to 64 bytes.
final class HashToGroup {

  private static final int BLOCK_BYTES = 128;
  private static final int OUTPUT_BYTES = 64;

  private final String context;

  /// @param mode 0 for OPRF, 1 for VOPRF
  HashToGroup(int mode) {
    this.context = "OPRFV1-" + (char) mode + "-ristretto255-SHA512";
  }

  Element element(byte[] message) {
    return Element.fromUniform(expand(message, "HashToGroup-" + context));
  }

  Scalar scalar(byte[] message) {
    return Scalar.reduce(expand(message, "HashToScalar-" + context));
  }

  byte[] seedTag() {
    return ("Seed-" + context).getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] sha512(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA-512").digest(message);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-512", impossible);
    }
  }

  /// One block of SHA-512 is all that 64 bytes need.
  private static byte[] expand(byte[] message, String tag) {
    byte[] suffix = tag.getBytes(StandardCharsets.US_ASCII);
    var first = new ByteArrayOutputStream();
    first.writeBytes(new byte[BLOCK_BYTES]);
    first.writeBytes(message);
    first.writeBytes(new byte[] {0, OUTPUT_BYTES, 0});
    first.writeBytes(suffix);
    first.write(suffix.length);
    var second = new ByteArrayOutputStream();
    second.writeBytes(sha512(first.toByteArray()));
    second.write(1);
    second.writeBytes(suffix);
    second.write(suffix.length);
    return sha512(second.toByteArray());
  }
}
