package breachportal.file.packed;

import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What comes out of a packed file: bounded, and whatever an unpacker complains of is a fault of
/// the file.
final class UnpackedInput extends FilterInputStream {

  private final Expansion expansion;

  UnpackedInput(InputStream unpacker, Expansion expansion) {
    super(unpacker);
    this.expansion = expansion;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      int count = super.read(target, offset, length);
      expansion.add(Math.max(0, count));
      return count;
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw damage(e);
    }
  }

  static UnusableFile damage(Exception e) {
    return e instanceof UnusableFile known ? known : new UnusableFile(FileFault.DAMAGED);
  }
}
