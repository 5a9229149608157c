package breachportal.bench.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// The way from a file to a run, with nothing but what the command has on its class path.
class LoadingBenchTest {

  @Test
  void shouldLoadFewRows() {
    assertEquals(
        0, new CommandLine(new LoadingBench()).execute("--rows", "500", "--raw-seconds", "1"));
  }
}
