package breachportal.rendering.pdf;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A face without its substitutions. The library would write `ff` as one glyph, a ligature, which
/// stands for no character: a hash could not be copied, and who has the page read aloud would not
/// hear it (ISO 14289-1, 7.21.7).
final class PlainFace {

  private static final int FIRST_ENTRY = 12;
  private static final int ENTRY = 16;
  private static final int COUNT = 4;
  private static final int SUBSTITUTIONS = tag("GSUB");
  private static final int UNKNOWN = tag("xSUB");

  private PlainFace() {}

  /// @param face a TrueType file
  /// @return the same, its table of substitutions under a name that nobody reads
  static InputStream of(byte[] face) {
    ByteBuffer plain = ByteBuffer.wrap(face.clone());
    int tables = Short.toUnsignedInt(plain.getShort(COUNT));
    for (int entry = FIRST_ENTRY; entry < FIRST_ENTRY + tables * ENTRY; entry += ENTRY) {
      if (plain.getInt(entry) == SUBSTITUTIONS) {
        plain.putInt(entry, UNKNOWN);
      }
    }
    return new ByteArrayInputStream(plain.array());
  }

  private static int tag(String name) {
    return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
  }
}
