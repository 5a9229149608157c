package breachportal.exposure.loading.sql;

import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import java.io.IOException;
import java.io.Reader;

/// The characters of a dump, with a look ahead. Not thread-safe.
final class SqlChars {

  static final int END = -1;

  private static final int BUFFER = 1 << 16;

  private final Reader text;
  private final char[] buffer = new char[BUFFER];
  private int at;
  private int end;
  private boolean ended;

  SqlChars(Reader text) {
    this.text = text;
  }

  /// @return the next character, which stays where it is, or [#END]
  /// @throws UnusableFile if it is a NUL
  int peek() throws IOException {
    if (at == end && !more()) {
      return END;
    }
    char c = buffer[at];
    if (c == 0) {
      throw new UnusableFile(FileFault.NUL_CHARACTER);
    }
    return c;
  }

  /// @return the next character, or [#END]
  int next() throws IOException {
    int c = peek();
    at += c == END ? 0 : 1;
    return c;
  }

  /// Whether these capitals come next, in whatever case.
  boolean comes(String capitals) throws IOException {
    while (end - at < capitals.length() && more()) {
      // Until enough is here to look at.
    }
    boolean same = end - at >= capitals.length();
    for (int i = 0; same && i < capitals.length(); i++) {
      same = Character.toUpperCase(buffer[at + i]) == capitals.charAt(i);
    }
    return same;
  }

  void skip(int characters) {
    at += characters;
  }

  private boolean more() throws IOException {
    if (ended) {
      return false;
    }
    System.arraycopy(buffer, at, buffer, 0, end - at);
    end -= at;
    at = 0;
    int count = text.read(buffer, end, buffer.length - end);
    ended = count < 0;
    end += Math.max(0, count);
    return !ended;
  }
}
