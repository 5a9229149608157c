package breachportal.exposure.loading.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Lets text in UTF-8 through and stops at the first byte that shows it to be something else: the
/// mark of an archive, a NUL, a sequence that UTF-8 does not have, a line without an end. Costs
/// one look at each byte. Not thread-safe.
public final class TextGuard extends FilterInputStream {

  /// The longest line, in bytes.
  public static final int MAX_LINE_BYTES = 1 << 20;

  private static final int[][] ARCHIVES = {
    {'P', 'K', 3, 4}, {'P', 'K', 5, 6}, {0x1F, 0x8B}, {0x28, 0xB5, 0x2F, 0xFD},
    {'R', 'a', 'r', '!'}, {'7', 'z', 0xBC, 0xAF}, {'B', 'Z', 'h'}, {0xFD, '7', 'z', 'X', 'Z'}
  };
  private static final int[][] BINARIES = {
    {'%', 'P', 'D', 'F'},
    {0x7F, 'E', 'L', 'F'},
    {'M', 'Z', 0x90},
    {0xD0, 0xCF, 0x11, 0xE0},
    {'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r'},
    {0x89, 'P', 'N', 'G'},
    {0xFF, 0xD8, 0xFF}
  };
  private static final int HEAD_BYTES = 16;

  private final Utf8 utf8 = new Utf8();
  private final byte[] head = new byte[HEAD_BYTES];
  private int headLength;
  private boolean headChecked;
  private long read;
  private int line;

  /// @param in the bytes of the file, from the first on
  public TextGuard(InputStream in) {
    super(in);
  }

  /// @return how many bytes have come through
  public long bytesRead() {
    return read;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int length = read(one, 0, 1);
    return length < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    if (count < 0) {
      end();
      return count;
    }
    read += count;
    rememberHead(target, offset, count);
    for (int i = offset; i < offset + count; i++) {
      check(target[i]);
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void check(byte next) throws UnusableFile {
    if (next == 0) {
      throw fault(FileFault.NUL_CHARACTER);
    }
    line = next == '\n' || next == '\r' ? 0 : line + 1;
    if (line > MAX_LINE_BYTES) {
      throw fault(FileFault.LINE_TOO_LONG);
    }
    if (!utf8.takes(next)) {
      throw fault(FileFault.NOT_UTF8);
    }
  }

  /// What a file is says more than where it first breaks a rule of text.
  private UnusableFile fault(FileFault otherwise) throws UnusableFile {
    checkHead();
    return new UnusableFile(otherwise);
  }

  private void end() throws UnusableFile {
    if (read == 0) {
      throw new UnusableFile(FileFault.EMPTY);
    }
    checkHead();
    if (!utf8.isComplete()) {
      throw fault(FileFault.NOT_UTF8);
    }
  }

  private void rememberHead(byte[] bytes, int offset, int count) throws UnusableFile {
    if (headChecked) {
      return;
    }
    int more = Math.min(count, HEAD_BYTES - headLength);
    System.arraycopy(bytes, offset, head, headLength, more);
    headLength += more;
    if (headLength == HEAD_BYTES) {
      checkHead();
    }
  }

  private void checkHead() throws UnusableFile {
    headChecked = true;
    if (beginsWithOneOf(ARCHIVES)) {
      throw new UnusableFile(FileFault.ARCHIVE);
    }
    if (beginsWithOneOf(BINARIES)) {
      throw new UnusableFile(FileFault.NOT_TEXT);
    }
  }

  private boolean beginsWithOneOf(int[][] marks) {
    for (int[] mark : marks) {
      boolean same = headLength >= mark.length;
      for (int i = 0; same && i < mark.length; i++) {
        same = (head[i] & 0xFF) == mark[i];
      }
      if (same) {
        return true;
      }
    }
    return false;
  }
}
