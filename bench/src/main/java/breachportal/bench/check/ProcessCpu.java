package breachportal.bench.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

  /// @param word a word of the command line
  /// @return the one process that has it
  static ProcessCpu of(String word) {
    long self = ProcessHandle.current().pid();
    List<ProcessHandle> found =
        ProcessHandle.allProcesses()
            .filter(each -> each.pid() != self)
            .filter(each -> isJavaWith(each, word))
            .toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          found.size() + " processes of " + word + " found: name one with --pid");
    }
    return new ProcessCpu(found.getFirst());
  }

  /// @return what it has used so far
  Duration used() {
    return Stream.concat(Stream.of(process), process.descendants())
        .map(ProcessCpu::usedBy)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static boolean isJavaWith(ProcessHandle process, String word) {
    try {
      String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
      return line.contains("java") && line.contains(word);
    } catch (IOException gone) {
      return false;
    }
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
