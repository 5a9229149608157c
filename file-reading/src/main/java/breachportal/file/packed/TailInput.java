package breachportal.file.packed;

import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Remembers the last bytes of an archive, where the record stands that ends its directory
/// (APPNOTE.TXT 4.3.16): 22 bytes and a comment of at most 65,535.
final class TailInput extends FilterInputStream {

  private static final int TAIL = 1 << 17;

  private final byte[] tail = new byte[TAIL];
  private long read;

  TailInput(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    for (int i = 0; i < count; i++) {
      tail[(int) (read++ & (TAIL - 1))] = target[offset + i];
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /// Reads on to the end.
  ///
  /// @throws UnusableFile if no directory ends there
  void requireDirectory() throws IOException {
    transferTo(OutputStream.nullOutputStream());
    for (long at = Math.max(0, read - TAIL); at <= read - 22; at++) {
      if (tail(at) == 'P' && tail(at + 1) == 'K' && tail(at + 2) == 5 && tail(at + 3) == 6) {
        return;
      }
    }
    throw new UnusableFile(FileFault.DAMAGED);
  }

  private byte tail(long at) {
    return tail[(int) (at & (TAIL - 1))];
  }
}
