package breachportal.bench.sending;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A list of invented people as a CSV file, written as it is read. Not thread-safe.
final class InventedList extends InputStream {
  private final int rows;
  private byte[] row = line(InventedPeople.HEADER);
  private int at;
  private int next;

  /// @param rows how many
  InventedList(int rows) {
    this.rows = rows;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    int done = 0;
    while (done < length && fill()) {
      int count = Math.min(length - done, row.length - at);
      System.arraycopy(row, at, into, offset + done, count);
      at += count;
      done += count;
    }
    return done == 0 && length > 0 ? -1 : done;
  }

  private boolean fill() {
    if (at < row.length) {
      return true;
    }
    if (next == rows) {
      return false;
    }
    row = line(InventedPeople.row(next++));
    at = 0;
    return true;
  }

  private static byte[] line(List<String> cells) {
    return (String.join(",", cells) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
