package breachportal.exposure.loading;

import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.loading.form.Parts;
import breachportal.exposure.loading.form.Recognised;
import breachportal.exposure.loading.form.SeizedFile;
import breachportal.exposure.loading.table.RowEnd;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Reads a part of a file, or a file that is one part. Not thread-safe.
final class PartReading {

  private final Uploads uploads;
  private final LoadPart part;
  private final boolean whole;
  private final SeizedFile file;
  private long bytesRead;
  private Recognised recognised = Recognised.NOTHING;

  /// @param uploads where the file is
  /// @param part what is read of it
  /// @param whole whether that is all of it
  PartReading(Uploads uploads, LoadPart part, boolean whole) {
    this.uploads = uploads;
    this.part = part;
    this.whole = whole;
    this.file = new SeizedFile(() -> uploads.open(part.upload(), 0, uploads.bytes(part.upload())));
  }

  /// @return how many bytes of the part have been read
  long bytesRead() {
    return whole ? file.bytesRead() : bytesRead;
  }

  /// @return what the file is, as far as that is known by now
  Recognised recognised() {
    return recognised;
  }

  void read(Findings findings, RowEnd rowEnd) throws IOException {
    if (whole) {
      try {
        file.read(findings, rowEnd);
      } finally {
        recognised = file.recognised();
      }
      return;
    }
    InputStream bytes = new Counted(uploads.open(part.upload(), part.from(), part.to()));
    Parts parts =
        file.parts()
            .orElseThrow(() -> new IllegalStateException("the file is no longer divisible"));
    recognised = parts.recognised();
    parts.read(bytes, part.from() == 0, findings, rowEnd);
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = in.read(target, offset, length);
      bytesRead += Math.max(0, count);
      return count;
    }
  }
}
