package breachportal.notification.list;

import breachportal.api.problem.TooLarge;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Lets at most so many bytes through.
final class BoundedInput extends FilterInputStream {
  private final long max;
  private long left;

  /// @param in the bytes
  /// @param max how many may come
  BoundedInput(InputStream in, long max) {
    super(in);
    this.max = max;
    this.left = max;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int bytes) {
    left -= bytes;
    if (left < 0) {
      throw new TooLarge("file", max / 1_000_000 + " MB");
    }
  }
}
