package breachportal.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// How a program is started.
///
/// @param name its name, which is also that of its log
/// @param command the program and its arguments
/// @param environment what is added to the environment
/// @param directory where it runs
/// @param stopSignal the signal that asks it to end, such as `TERM`
record Launch(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path directory,
    String stopSignal) {

  static Launch of(String name, List<String> command, Map<String, String> environment, Path at) {
    return new Launch(name, command, environment, at, "TERM");
  }

  Launch stoppedBy(String signal) {
    return new Launch(name, command, environment, directory, signal);
  }

  /// Leaves out the environment: it holds secrets.
  @Override
  public String toString() {
    return "Launch[" + name + "]";
  }
}
