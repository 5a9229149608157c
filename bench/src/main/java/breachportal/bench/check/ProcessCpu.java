package breachportal.bench.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/// The processor time of a process and its children, as Linux counts it.
final class ProcessCpu {

  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final long TICK_MILLIS = 10;

  private final ProcessHandle process;

  ProcessCpu(ProcessHandle process) {
    this.process = process;
  }

  /// @return what it has used so far
  Duration used() {
    return Stream.concat(Stream.of(process), process.descendants())
        .map(ProcessCpu::usedBy)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration usedBy(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
      return Duration.ofMillis(ticks * TICK_MILLIS);
    } catch (IOException gone) {
      return Duration.ZERO;
    }
  }
}
