package breachportal.file.packed;

import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import java.util.function.LongSupplier;

/// Bounds how much comes out of a packed file, by how much of it went in. Lists of people pack to
/// a tenth or a thirtieth; a trap to a thousandth and less. Not thread-safe.
final class Expansion {

  private static final long ALWAYS_ALLOWED = 64L << 20;
  private static final int MOST = 200;

  private final LongSupplier packedRead;
  private long unpacked;

  Expansion(LongSupplier packedRead) {
    this.packedRead = packedRead;
  }

  void add(int bytes) throws UnusableFile {
    unpacked += bytes;
    if (unpacked > ALWAYS_ALLOWED && unpacked / MOST > packedRead.getAsLong()) {
      throw new UnusableFile(FileFault.BOMB);
    }
  }
}
