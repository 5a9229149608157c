package breachportal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Predicate;

/// Folders with all that is in them.
final class FileTree {
  private FileTree() {}

  /// Deletes what is in a folder, and leaves the folder.
  ///
  /// @param folder the folder
  /// @param which what of it; a folder that still holds something is not to be among it
  static void empty(Path folder, Predicate<Path> which) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).filter(which).toList()) {
        if (!path.equals(folder)) {
          Files.delete(path);
        }
      }
    }
  }
}
