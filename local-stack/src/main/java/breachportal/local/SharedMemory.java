package breachportal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// The shared memory of a PostgreSQL that was killed: its backends hold it for a moment longer, and
/// until they are gone no other server starts on the same data.
final class SharedMemory {

  private static final Path SEGMENTS = Path.of("/proc/sysvipc/shm");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final int PID_FILE_LINE = 6;
  private static final int SEGMENT_ID = 1;
  private static final int ATTACHED = 6;

  private SharedMemory() {}

  /// Waits until nobody holds the segment that the data folder's last server wrote down; returns at
  /// once where there is none, or where the system does not tell.
  ///
  /// @param data the data folder
  /// @param limit how long to wait; after it the server itself says what is in its way
  /// @throws IOException when the folder can't be read
  /// @throws InterruptedException when interrupted
  static void awaitReleased(Path data, Duration limit) throws IOException, InterruptedException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile) || !Files.exists(SEGMENTS)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.size() <= PID_FILE_LINE) {
      return;
    }
    String segment = columns(lines.get(PID_FILE_LINE)).getLast();
    long end = System.nanoTime() + limit.toNanos();
    while (isHeld(segment) && System.nanoTime() < end) {
      Thread.sleep(LOOK);
    }
  }

  private static boolean isHeld(String segment) throws IOException {
    return Files.readAllLines(SEGMENTS).stream()
        .map(SharedMemory::columns)
        .anyMatch(
            each ->
                each.size() > ATTACHED
                    && each.get(SEGMENT_ID).equals(segment)
                    && !each.get(ATTACHED).equals("0"));
  }

  private static List<String> columns(String line) {
    return List.of(SPACES.split(line.strip(), -1));
  }
}
