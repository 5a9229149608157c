package breachportal.exposure.loading.form;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The uploaded bytes, with a count of how far they have been read. That they can't be read is
/// our fault, never the file's: it is an [UncheckedIOException].
final class Upload {

  private final FileSource source;
  private long furthest;

  Upload(FileSource source) {
    this.source = source;
  }

  /// @return the bytes from the first on
  Bytes open() {
    try {
      return new Bytes(source.open());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @return how many bytes have been read at most
  long furthest() {
    return furthest;
  }

  /// The bytes, read once. Not buffered.
  final class Bytes extends FilterInputStream {
    private long count;

    private Bytes(InputStream in) {
      super(in);
    }

    /// @return how many of them have been read
    long count() {
      return count;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      try {
        int read = in.read(target, offset, length);
        count += Math.max(0, read);
        furthest = Math.max(furthest, count);
        return read;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
