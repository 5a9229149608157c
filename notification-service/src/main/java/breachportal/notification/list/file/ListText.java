package breachportal.notification.list.file;

import java.io.IOException;
import java.io.Reader;

/// Reads text character by character and knows the line it is on. A byte order mark is passed over.
final class ListText {
  /// What {@link #read} answers at the end.
  static final int END = -1;

  private static final int BUFFER = 64 * 1024;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final Reader text;
  private final char[] chars = new char[BUFFER];
  private int at;
  private int end;
  private long line = 1;
  private char before;

  /// @param text the text; not closed
  /// @throws IOException when reading fails
  ListText(Reader text) throws IOException {
    this.text = text;
    if (fill() && chars[0] == BYTE_ORDER_MARK) {
      at = 1;
    }
  }

  /// @return the line, from 1, of the character that comes next
  long line() {
    return line;
  }

  /// @return the next character, or {@link #END}
  /// @throws IOException when reading fails
  /// @throws ListRefused at NUL
  int read() throws IOException {
    if (at == end && !fill()) {
      return END;
    }
    char next = chars[at++];
    if (next <= '\r') {
      count(next);
    }
    before = next;
    return next;
  }

  private void count(char next) {
    if (next == 0) {
      throw new ListRefused(line, "no_nul", "The line holds a NUL character; text has none.");
    }
    if (next == '\n' ? before != '\r' : next == '\r') {
      line++;
    }
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, text.read(chars, 0, BUFFER));
    return end > 0;
  }
}
