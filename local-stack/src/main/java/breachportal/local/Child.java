package breachportal.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A program that runs beside the stack, in a session of its own: Ctrl-C reaches the stack alone,
/// which then stops its children in the right order.
final class Child {
  private static final Duration POLL = Duration.ofMillis(100);

  private final Launch launch;
  private final Process process;
  private final Path log;

  private Child(Launch launch, Process process, Path log) {
    this.launch = launch;
    this.process = process;
    this.log = log;
  }

  static Child start(Launch launch, Path log) throws IOException {
    var command = new ArrayList<>(List.of("setsid"));
    command.addAll(launch.command());
    var builder = new ProcessBuilder(command).directory(launch.directory().toFile());
    builder.environment().putAll(launch.environment());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.redirectInput(Path.of("/dev/null").toFile());
    return new Child(launch, builder.start(), log);
  }

  String name() {
    return launch.name();
  }

  Process process() {
    return process;
  }

  /// @param question asked again and again; an exception means not yet
  /// @param limit how long it may take
  /// @throws StackFailure when the program ends, or the time is over, before the answer is yes
  void awaitReady(Question question, Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!isTrue(question)) {
      if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
        throw ended();
      }
      if (System.nanoTime() > end) {
        throw new StackFailure(
            "%s is not ready after %d s.%n%s".formatted(name(), limit.toSeconds(), lastLines()));
      }
    }
  }

  /// Waits until the program has done its work and ended.
  ///
  /// @param limit how long it may take
  /// @throws StackFailure when it ends with an error, or the time is over
  void awaitDone(Duration limit) throws InterruptedException {
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      stop();
      throw new StackFailure(
          "%s took more than %d s.%n%s".formatted(name(), limit.toSeconds(), lastLines()));
    }
    if (process.exitValue() != 0) {
      throw ended();
    }
  }

  /// Asks the program to end, and ends it by force, with all that it started, when it does not.
  void stop() {
    var family = new ArrayList<>(process.descendants().toList());
    family.add(process.toHandle());
    Signals.send(process.toHandle(), launch.stopSignal());
    try {
      process.onExit().get(launch.grace().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
      // It hangs: by force, then.
    }
    family.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
  }

  /// @return what to tell of a program that ended by itself
  StackFailure ended() {
    return new StackFailure(
        "%s ended with status %d.%n%s".formatted(name(), process.exitValue(), lastLines()));
  }

  private String lastLines() {
    return "The last lines of " + log + ":" + System.lineSeparator() + Tail.of(log);
  }

  private static boolean isTrue(Question question) throws InterruptedException {
    try {
      return question.ask();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      return false;
    }
  }

  /// A question that may fail while its answer is no.
  @FunctionalInterface
  interface Question {
    boolean ask() throws Exception;
  }
}
