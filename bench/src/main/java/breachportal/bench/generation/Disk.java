package breachportal.bench.generation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;

/// What the disk itself does, to put figures in relation to.
final class Disk {

  private static final int WRITE_BYTES = 1 << 22;
  private static final Path DROP_CACHES = Path.of("/proc/sys/vm/drop_caches");

  private Disk() {}

  /// Writes a file from its beginning to its end, forces it to the disk, and deletes it.
  ///
  /// @return bytes a second
  static double writeSequentially(Path folder, long bytes) throws IOException {
    byte[] random = new byte[WRITE_BYTES];
    new SplittableRandom(1).nextBytes(random);
    Path file = Files.createTempFile(folder, "disk-", ".bytes");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      long begun = System.nanoTime();
      for (long written = 0; written < bytes; written += random.length) {
        channel.write(ByteBuffer.wrap(random));
      }
      channel.force(true);
      return bytes * 1e9 / (System.nanoTime() - begun);
    } finally {
      Files.delete(file);
    }
  }

  /// @return whether what the system had read ahead and kept was dropped; only root can
  static boolean forget() throws IOException {
    if (!Files.isWritable(DROP_CACHES)) {
      return false;
    }
    Files.writeString(DROP_CACHES, "3");
    return true;
  }
}
