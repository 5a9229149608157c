package breachportal.local;

import java.io.IOException;

/// Sends signals that `ProcessHandle` has no name for.
final class Signals {
  private Signals() {}

  /// @param process to which
  /// @param signal its name without `SIG`
  static void send(ProcessHandle process, String signal) {
    try {
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
