package breachportal.bench.sending;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// A list of invented people, written as it is read: one in a hundred is named twice, one in a
/// hundred has no address, one in a hundred no good one. Not thread-safe.
final class InventedList extends InputStream {
  private static final String[] NAMES = {"Nguyễn Thị Hằng", "Trần Văn Dũng", "Lê Thu Hường"};

  private final int rows;
  private byte[] row =
      "email,Họ và tên,Số điện thoại,Số hợp đồng\n".getBytes(StandardCharsets.UTF_8);
  private int at;
  private int next;
  private long bytes;

  /// @param rows how many
  InventedList(int rows) {
    this.rows = rows;
  }

  /// @return how many bytes were read
  long bytes() {
    return bytes;
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
    bytes += done;
    return done == 0 && length > 0 ? -1 : done;
  }

  private boolean fill() {
    if (at < row.length) {
      return true;
    }
    if (next == rows) {
      return false;
    }
    int number = next++;
    String address =
        switch (number % 100) {
          case 7 -> "person" + (number - 1) + "@d" + (number - 1) % 40 + ".example.org";
          case 8 -> "";
          case 9 -> "person" + number + " at example.org";
          default -> "person" + number + "@d" + number % 40 + ".example.org";
        };
    row =
        "%s,%s %d,09%08d,HD-%010d%n"
            .formatted(address, NAMES[number % 3], number, number, number)
            .getBytes(StandardCharsets.UTF_8);
    at = 0;
    return true;
  }
}
