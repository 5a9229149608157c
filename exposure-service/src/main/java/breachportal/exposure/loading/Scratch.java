package breachportal.exposure.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Files of one piece of work in the folder of this replica. They hold points, never identifiers,
/// and are deleted at the end. That they can't be written is said as [ScratchFailed]. Not
/// thread-safe.
final class Scratch implements AutoCloseable {

  private final Path folder;
  private final List<Path> files = new ArrayList<>();

  /// Work on files.
  @FunctionalInterface
  interface Work<T> {
    /// @return what comes of it
    T run() throws IOException;
  }

  /// @param folder made if it is not there
  Scratch(Path folder) {
    this.folder = guard(() -> Files.createDirectories(folder));
  }

  /// @return the folder
  Path folder() {
    return folder;
  }

  /// @return a new file
  Path file(String prefix, String suffix) {
    Path file = guard(() -> Files.createTempFile(folder, prefix, suffix));
    files.add(file);
    return file;
  }

  /// @param work what reads or writes files here, and nothing else
  /// @throws ScratchFailed when they can't be read or written
  static <T> T guard(Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new ScratchFailed(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
