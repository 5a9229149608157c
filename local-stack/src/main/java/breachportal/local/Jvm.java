package breachportal.local;

import java.nio.file.Path;
import java.util.List;

/// The Java machine that the stack's programs run on: the one it runs on itself.
final class Jvm {
  /// Ready soon rather than fast for hours: one compiler tier and the collector without threads.
  static final List<String> QUICK_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

  private Jvm() {}

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
