package breachportal.check.voprf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Bytes to be hashed, each part after its length in two bytes, big-endian (RFC 9497).
final class Transcript {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  Transcript part(byte[] part) {
    number(part.length);
    bytes.writeBytes(part);
    return this;
  }

  Transcript number(int number) {
    bytes.write(number >> 8);
    bytes.write(number);
    return this;
  }

  /// @param label a constant that is written without its length
  /// @return the whole
  byte[] end(String label) {
    bytes.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
    return bytes.toByteArray();
  }
}
