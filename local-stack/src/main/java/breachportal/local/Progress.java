package breachportal.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Tells the person at the terminal what is being done and how long it took. Thread-safe.
final class Progress {
  private final PrintStream out;
  private final long beginNanos = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  /// @param what what begins, such as `PostgreSQL: starting`
  void say(String what) {
    out.printf(Locale.ROOT, "%7.1f s  %s%n", seconds(elapsed()), what);
  }

  /// Does `work` between two lines that say that it begins and how long it took.
  ///
  /// @param name of what
  /// @param doing what is done to it, such as `starting`
  /// @param done what it is after, such as `ready`
  /// @param work the work
  /// @throws Exception what `work` throws
  void during(String name, String doing, String done, Work work) throws Exception {
    say(name + ": " + doing);
    long begin = System.nanoTime();
    work.run();
    var took = Duration.ofNanos(System.nanoTime() - begin);
    say(String.format(Locale.ROOT, "%s: %s (%.1f s)", name, done, seconds(took)));
  }

  /// @param text lines to print as they are
  void print(String text) {
    out.println(text);
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - beginNanos);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  /// Something that takes a while.
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }
}
