package breachportal.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Work that fills a folder, done once by one process while others wait for it; when it was broken
/// off, it begins again with an empty folder.
final class Once {
  private static final String LOCK = ".lock";
  private static final String DONE = ".done";

  private Once() {}

  /// @param folder what the work fills; made when it is missing
  /// @param version what it is filled with; another than last time does the work again
  /// @param work the work
  /// @throws Exception what `work` throws
  static void in(Path folder, String version, Progress.Work work) throws Exception {
    Files.createDirectories(folder);
    try (var channel =
            FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      var done = folder.resolve(DONE);
      if (lock.isValid() && !isDone(done, version)) {
        FileTree.empty(folder, path -> !path.equals(folder.resolve(LOCK)));
        work.run();
        Files.writeString(done, version);
      }
    }
  }

  private static boolean isDone(Path done, String version) throws IOException {
    return Files.exists(done) && Files.readString(done).equals(version);
  }
}
