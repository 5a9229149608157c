package breachportal.file.text;

import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The lines of a text, ended by LF, CR LF or CR, each of a bounded length. Memory is twice that
/// of the longest line. Not thread-safe.
public final class Lines implements Closeable {

  /// The longest line, in UTF-16 units.
  public static final int MAX_LINE = 1 << 20;

  private static final int FIRST_BUFFER = 1 << 15;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader text;
  private char[] buffer = new char[FIRST_BUFFER];
  private int start;
  private int end;
  private boolean carriageReturn;

  /// @param text the text; closed with these lines
  public Lines(Reader text) {
    this.text = text;
  }

  /// @return the next line without its end and without a byte order mark, or null behind the last
  /// @throws UnusableFile if it is longer than [#MAX_LINE] or holds a NUL
  public @Nullable String next() throws IOException {
    int at = start;
    while (true) {
      for (; at < end; at++) {
        char c = buffer[at];
        if (c > '\r') {
          continue;
        }
        if (c == '\n' || c == '\r') {
          if (c == '\n' && carriageReturn && at == start) {
            carriageReturn = false;
            start++;
            continue;
          }
          carriageReturn = c == '\r';
          return take(at, at + 1);
        }
        if (c == 0) {
          throw new UnusableFile(FileFault.NUL_CHARACTER);
        }
      }
      if (at - start > MAX_LINE) {
        throw new UnusableFile(FileFault.LINE_TOO_LONG);
      }
      at -= makeRoom();
      int count = text.read(buffer, end, buffer.length - end);
      if (count < 0) {
        return at > start ? take(at, at) : null;
      }
      end += count;
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  private String take(int to, int next) {
    int from = start < to && buffer[start] == BYTE_ORDER_MARK ? start + 1 : start;
    start = next;
    return new String(buffer, from, to - from);
  }

  /// @return by how much the text moved towards the front
  private int makeRoom() {
    int moved = start;
    if (moved > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    if (end > buffer.length / 2) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    return moved;
  }
}
