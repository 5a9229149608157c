package breachportal.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Which processes were started, on disk: one file a process, `NAME` holding its id and the instant
/// it began, since an id alone may have gone to another program meanwhile.
final class ProcessBook {
  private static final Duration GRACE = Duration.ofSeconds(10);

  /// The system reckons the instant from its clock, which may have been set meanwhile.
  private static final long CLOCK_STEP_MILLIS = 3_000;

  private final Path folder;

  ProcessBook(Path folder) {
    this.folder = folder;
  }

  void note(Child child) throws IOException {
    var handle = child.process().toHandle();
    Files.writeString(folder.resolve(child.name()), handle.pid() + " " + begin(handle));
  }

  void forget(Child child) {
    try {
      Files.deleteIfExists(folder.resolve(child.name()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> stopOrphans() {
    var stopped = new ArrayList<String>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        find(Files.readString(file))
            .ifPresent(
                orphan -> {
                  stop(orphan);
                  stopped.add(String.valueOf(file.getFileName()));
                });
        Files.deleteIfExists(file);
      }
      return stopped;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ProcessHandle> find(String line) {
    var parts = line.split(" ", 2);
    if (parts.length < 2 || !line.matches("[0-9]{1,18} [0-9]{1,18}")) {
      return Optional.empty();
    }
    var noted = Long.parseLong(parts[1]);
    return ProcessHandle.of(Long.parseLong(parts[0]))
        .filter(ProcessHandle::isAlive)
        .filter(process -> Math.abs(begin(process) - noted) <= CLOCK_STEP_MILLIS);
  }

  private static void stop(ProcessHandle orphan) {
    var family = new ArrayList<>(orphan.descendants().toList());
    family.add(orphan);
    // PostgreSQL ends fast by INT, where TERM would wait for its clients; the others take it too.
    Signals.send(orphan, "INT");
    try {
      orphan.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException e) {
      // It hangs: by force, then.
    }
    family.forEach(ProcessHandle::destroyForcibly);
  }

  private static long begin(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
