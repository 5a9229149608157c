package breachportal.exposure.loading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.exposure.PrfKeysResource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MillionRowsTest {

  /// The service itself needs about 100 MiB, so that both fit into 256.
  private static final String HEAP = "-Xmx128m";

  /// One number of ten is whole: the PRF takes nearly all of the time, and none of the memory.
  /// The bench takes every one.
  private static final String WHOLE_ONE_OF = "10";

  /// Each thread has rows under way; who has more cores has more memory, too.
  private static final int MOST_THREADS = 8;

  @TempDir Path folder;

  @Test
  void shouldLoadAMillionRowsInASmallHeap() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    int processors = Runtime.getRuntime().availableProcessors();
    Process process =
        new ProcessBuilder(
                List.of(
                    java,
                    HEAP,
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    classPath,
                    LoadBench.class.getName(),
                    "1000000",
                    Integer.toString(Math.min(MOST_THREADS, processors)),
                    PrfKeysResource.writeKeys(folder).toString(),
                    WHOLE_ONE_OF))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);

    System.out.println(output);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("rows=1000000 entries=100000 ");
  }
}
