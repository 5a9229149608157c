package breachportal.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// How a program is started.
///
/// @param name its name, which is also that of its log
/// @param command the program and its arguments
/// @param environment what is added to the environment
/// @param directory where it runs
/// @param stopSignal the signal that asks it to end, such as `TERM`
/// @param grace how long it may take to end before it is ended by force
record Launch(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path directory,
    String stopSignal,
    Duration grace) {

  private static final Duration USUAL_GRACE = Duration.ofSeconds(10);

  static Launch of(String name, List<String> command, Map<String, String> environment, Path at) {
    return new Launch(name, command, environment, at, "TERM", USUAL_GRACE);
  }

  Launch stoppedBy(String signal) {
    return new Launch(name, command, environment, directory, signal, grace);
  }

  Launch endedAfter(Duration limit) {
    return new Launch(name, command, environment, directory, stopSignal, limit);
  }

  /// Leaves out the environment: it holds secrets.
  @Override
  public String toString() {
    return "Launch[" + name + "]";
  }
}
