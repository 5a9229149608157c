package breachportal.portal.upload;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The parts of a `multipart` body (RFC 2046), one after the other, through one buffer. For one
/// thread.
final class Parts {
  private static final int BUFFER = 64 * 1_024;
  private static final int LONGEST_LINE = 8_192;

  private final InputStream in;
  private final byte[] delimiter;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;

  /// @param in the body
  /// @param boundary the boundary that its media type names
  Parts(InputStream in, String boundary) {
    this.in = in;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    buffer[0] = '\r'; // the first delimiter may stand at the very beginning
    buffer[1] = '\n';
    this.end = 2;
  }

  /// @return the bytes up to the next delimiter; read it to its end before the next part
  InputStream content() {
    return new Content();
  }

  /// @return the next line, without its end
  /// @throws EOFException when the body ends, or the line is too long
  String line() throws IOException {
    var line = new ByteArrayOutputStream();
    while (line.size() < LONGEST_LINE) {
      if (at == end && !fill()) {
        break;
      }
      byte read = buffer[at++];
      if (read == '\n') {
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
      }
      line.write(read);
    }
    throw new EOFException("a form that breaks off");
  }

  /// Moves what is unread to the front and reads more after it.
  private boolean fill() throws IOException {
    System.arraycopy(buffer, at, buffer, 0, end - at);
    end -= at;
    at = 0;
    int read = in.read(buffer, end, buffer.length - end);
    end += Math.max(read, 0);
    return read > 0;
  }

  private int delimiterAt() {
    for (int i = at; i + delimiter.length <= end; i++) {
      int same = 0;
      while (same < delimiter.length && buffer[i + same] == delimiter[same]) {
        same++;
      }
      if (same == delimiter.length) {
        return i;
      }
    }
    return -1;
  }

  private final class Content extends InputStream {
    private int clearTo = at; // the buffer holds no delimiter before this
    private boolean ended;

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!look()) {
        return -1;
      }
      int taken = Math.min(length, clearTo - at);
      System.arraycopy(buffer, at, into, from, taken);
      at += taken;
      return taken;
    }

    /// Looks until there is a byte to give; false at the delimiter, which is then behind.
    private boolean look() throws IOException {
      while (!ended && clearTo <= at) {
        int found = delimiterAt();
        if (found == at) {
          at += delimiter.length;
          ended = true;
        } else {
          clearTo = found > 0 ? found : Math.max(at, end - delimiter.length + 1);
          if (clearTo == at) {
            more();
          }
        }
      }
      return !ended;
    }

    private void more() throws IOException {
      if (!fill()) {
        throw new EOFException("a form that breaks off");
      }
      clearTo = at;
    }
  }
}
