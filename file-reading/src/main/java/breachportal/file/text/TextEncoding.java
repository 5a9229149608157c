package breachportal.file.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// An encoding in which seized files are written.
public enum TextEncoding {
  /// Unicode in bytes; also what is only ASCII.
  UTF_8(StandardCharsets.UTF_8, 1),
  /// Unicode in units of two bytes, the lower first.
  UTF_16LE(StandardCharsets.UTF_16LE, 2),
  /// Unicode in units of two bytes, the higher first.
  UTF_16BE(StandardCharsets.UTF_16BE, 2),
  /// The mainland's, with GBK and GB 2312 as parts of it.
  GB18030(Charset.forName("GB18030"), 1),
  /// Taiwan's and Hong Kong's.
  BIG5(Charset.forName("Big5-HKSCS"), 1),
  /// Vietnamese Windows, with tones as marks behind their vowel.
  WINDOWS_1258(Charset.forName("windows-1258"), 1),
  /// Vietnamese before Unicode (RFC 1456).
  VISCII(Viscii.CHARSET, 1),
  /// Western Windows: what is left when no other fits. Its letters tell nothing here.
  WINDOWS_1252(Charset.forName("windows-1252"), 1);

  private final Charset charset;
  private final int unitBytes;

  TextEncoding(Charset charset, int unitBytes) {
    this.charset = charset;
    this.unitBytes = unitBytes;
  }

  /// @return what decodes it
  public Charset charset() {
    return charset;
  }

  /// @return bytes of the smallest unit; a line end is one unit and nothing else looks like it
  public int unitBytes() {
    return unitBytes;
  }

  /// @return how the encoding is called
  public String label() {
    return this == BIG5 ? "Big5" : charset.name();
  }
}
