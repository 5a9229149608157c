package breachportal.notification.list.file;

import breachportal.contract.campaign.ListForm.Encoding;
import breachportal.contract.campaign.ListForm.Kind;
import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import breachportal.file.packed.Packing;
import breachportal.file.text.EncodingGuess;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Lets a file through on its way in and learns of it what needs every byte: whether all of it is
/// UTF-8, and where the first byte stands that is not ASCII. Stops what is no list by its first
/// bytes. Not thread-safe.
public final class Arrival extends FilterInputStream {
  private static final int HEAD = 1 << 18;
  private static final int REGION = 1 << 17;

  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final ByteArrayOutputStream region = new ByteArrayOutputStream();
  private final Utf8Check utf8 = new Utf8Check();
  private boolean looked;
  private long bytes;
  private long lineAt;
  private long oddAt = -1;

  /// What came.
  ///
  /// @param kind what the file is
  /// @param encoding what its text is most likely encoded in; UTF-8 in a workbook
  /// @param certain whether it can be nothing else
  /// @param oddAt where the first line begins that is not ASCII only; -1 when there is none
  public record Told(Kind kind, Encoding encoding, boolean certain, long oddAt) {}

  /// @param in the file, from its first byte on
  public Arrival(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    if (count > 0) {
      look(into, offset, count);
    }
    if (!looked && (count < 0 || head.size() >= HEAD)) {
      looked = true;
      var unused = kind();
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void look(byte[] into, int offset, int count) {
    if (head.size() < HEAD) {
      head.write(into, offset, Math.min(count, HEAD - head.size()));
    }
    int from = offset;
    if (oddAt < 0) {
      from = firstOdd(into, offset, count);
    }
    if (oddAt >= 0 && region.size() < REGION) {
      int room = Math.min(offset + count - from, REGION - region.size());
      region.write(into, from, Math.max(0, room));
    }
    utf8.check(into, offset, count);
    bytes += count;
  }

  /// @return where the line begins in this piece that is the first with a byte outside of ASCII
  private int firstOdd(byte[] into, int offset, int count) {
    int start = offset;
    for (int i = offset; i < offset + count; i++) {
      if (into[i] <= 0) {
        oddAt = lineAt;
        return start;
      }
      if (into[i] == '\n') {
        lineAt = bytes + i - offset + 1;
        start = i + 1;
      }
    }
    return offset + count;
  }

  private Kind kind() throws UnusableFile {
    byte[] first = head.toByteArray();
    if (first.length == 0) {
      throw new UnusableFile(FileFault.EMPTY);
    }
    return switch (Packing.of(first)) {
      case ZIP -> Kind.XLSX;
      case GZIP, ZSTD -> throw new UnusableFile(FileFault.ARCHIVE);
      case NONE -> {
        var unused = EncodingGuess.ofText(first);
        yield Kind.CSV;
      }
    };
  }

  /// @return what came; to be asked at the end
  /// @throws UnusableFile when it is no list
  public Told told() throws UnusableFile {
    if (kind() == Kind.XLSX) {
      return new Told(Kind.XLSX, Encoding.UTF_8, true, -1);
    }
    EncodingGuess guess = EncodingGuess.ofText(head.toByteArray());
    boolean marked = guess.markBytes() > 0;
    if (marked || isWide(guess)) {
      return new Told(Kind.CSV, encoding(guess), true, oddAt);
    }
    if (utf8.holds()) {
      return new Told(Kind.CSV, Encoding.UTF_8, true, oddAt);
    }
    return new Told(Kind.CSV, encoding(EncodingGuess.ofText(region.toByteArray())), false, oddAt);
  }

  private static boolean isWide(EncodingGuess guess) {
    return guess.certain() && guess.encoding().unitBytes() == 2;
  }

  private static Encoding encoding(EncodingGuess guess) {
    return Encoding.valueOf(guess.encoding().name());
  }
}
