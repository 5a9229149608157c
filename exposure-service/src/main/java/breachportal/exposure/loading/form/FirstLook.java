package breachportal.exposure.loading.form;

import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import breachportal.file.packed.Packing;
import breachportal.file.text.EncodingGuess;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Lets a file through on its way in, and stops it when its first bytes show that it is none of
/// those that are read here: so that who uploads it learns of it at once. Not thread-safe.
public final class FirstLook extends FilterInputStream {

  private static final int LOOKED_AT = 1 << 16;

  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private boolean looked;

  /// @param in the bytes of the file, from the first on
  public FirstLook(InputStream in) {
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
    if (!looked && count > 0) {
      head.write(target, offset, count);
    }
    if (!looked && (count < 0 || head.size() >= LOOKED_AT)) {
      looked = true;
      look(head.toByteArray());
      head.reset();
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private static void look(byte[] bytes) throws UnusableFile {
    if (bytes.length == 0) {
      throw new UnusableFile(FileFault.EMPTY);
    }
    if (Packing.of(bytes) == Packing.NONE) {
      var unused = EncodingGuess.ofText(bytes);
    }
  }
}
