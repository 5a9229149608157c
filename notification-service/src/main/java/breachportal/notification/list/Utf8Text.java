package breachportal.notification.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Reads UTF-8 text character by character and knows the line it is on, so that what is wrong with
/// the bytes can be named by its line. A byte order mark is passed over.
final class Utf8Text {
  /// What {@link #read} answers at the end.
  static final int END = -1;

  private static final int BUFFER = 64 * 1024;
  private static final int ZIP = 0x504b0304;

  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
  private boolean ended;
  private boolean malformed;
  private long line = 1;
  private char before;

  /// @param in the bytes; not closed
  /// @throws IOException when reading fails
  /// @throws ListRefused when it begins like something else than UTF-8 text
  Utf8Text(InputStream in) throws IOException {
    this.in = in;
    bytes.clear();
    bytes.limit(in.readNBytes(bytes.array(), 0, 4));
    refuseOtherForms();
    if (bytes.limit() >= 3 && at(0) == 0xef && at(1) == 0xbb && at(2) == 0xbf) {
      bytes.position(3);
    }
  }

  private void refuseOtherForms() {
    if (bytes.limit() >= 4 && bytes.getInt(0) == ZIP) {
      throw new ListRefused(
          1, "plain_text", "This is a zip or Excel file. Save it as CSV (UTF-8) and upload that.");
    }
    boolean utf16 =
        bytes.limit() >= 2
            && ((at(0) == 0xff && at(1) == 0xfe) || (at(0) == 0xfe && at(1) == 0xff));
    if (utf16) {
      throw new ListRefused(1, "utf8", "This is UTF-16. Save it as CSV (UTF-8) and upload that.");
    }
  }

  private int at(int index) {
    return bytes.get(index) & 0xff;
  }

  /// @return the line, from 1, of the character that comes next
  long line() {
    return line;
  }

  /// @return the next character, or {@link #END}
  /// @throws IOException when reading fails
  /// @throws ListRefused at a byte that is not UTF-8 and at NUL
  int read() throws IOException {
    if (!chars.hasRemaining() && !decode()) {
      return END;
    }
    char next = chars.get();
    if (next == 0) {
      throw new ListRefused(line, "no_nul", "The line holds a NUL character; text has none.");
    }
    if (next == '\n' ? before != '\r' : next == '\r') {
      line++;
    }
    before = next;
    return next;
  }

  private boolean decode() throws IOException {
    while (!ended) {
      if (malformed) {
        throw new ListRefused(
            line, "utf8", "The line is not UTF-8. Save the file as CSV (UTF-8) and upload that.");
      }
      chars.clear();
      CoderResult result = decoder.decode(bytes, chars, false);
      if (result.isUnderflow() && chars.position() == 0) {
        result = more() ? result : finish();
      }
      malformed = result.isError();
      chars.flip();
      if (chars.hasRemaining()) {
        return true;
      }
    }
    return false;
  }

  private boolean more() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    bytes.position(bytes.position() + Math.max(read, 0)).flip();
    return read >= 0;
  }

  private CoderResult finish() {
    CoderResult result = decoder.decode(bytes, chars, true);
    ended = !result.isError();
    return result;
  }
}
