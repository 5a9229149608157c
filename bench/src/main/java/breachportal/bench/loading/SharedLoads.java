package breachportal.bench.loading;

import breachportal.bench.house.Replica;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// A file that one replica loads, and the same file that two load.
@Command(
    name = "shared-loads",
    mixinStandardHelpOptions = true,
    description =
        "How much faster two replicas load a file than one does, beside how much faster two threads"
            + " are than one with the bare operations. Each replica sees one core, so two cores are"
            + " needed; a PostgreSQL is started beside them.")
public final class SharedLoads implements Callable<Integer> {
  private static final int POLL_MILLIS = 50;
  private static final int RAW_SECONDS = 5;
  private static final List<String> JVM =
      List.of("-Xmx256m", "-XX:ActiveProcessorCount=1", "--enable-native-access=ALL-UNNAMED");

  @Option(
      names = "--rows",
      description = "Rows of the file, each a number (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000000")
  private int rows;

  @Override
  public Integer call() throws Exception {
    byte[] file = LoadHouse.numbers(rows);
    double gainBefore = gain();
    double before = seconds(1, file);
    double two = seconds(2, file);
    double after = seconds(1, file);
    double gainAfter = gain();
    System.out.printf(
        Locale.ROOT,
        "%d rows: by one replica in %.1f s and %.1f s, by two in %.1f s: %.2f times as fast;"
            + " bare operations %.2f and %.2f times%n",
        rows,
        before,
        after,
        two,
        (before + after) / 2 / two,
        gainBefore,
        gainAfter);
    return 0;
  }

  /// @return how many times as much the bare operations come to on two threads
  private static double gain() throws InterruptedException {
    double one = RawSodium.perSecond(1, RAW_SECONDS);
    double two = RawSodium.perSecond(2, RAW_SECONDS);
    return two / ((one + RawSodium.perSecond(1, RAW_SECONDS)) / 2);
  }

  /// @return from the end of the upload to the end of the load
  private double seconds(int replicas, byte[] file) throws Exception {
    try (LoadHouse house = new LoadHouse(Map.of(), JVM);
        LeakClient officer = house.officer()) {
      Replica first = house.replica();
      for (int i = 1; i < replicas; i++) {
        var unused = house.replica();
      }
      String leak = officer.enter(first);
      officer.upload(first, leak, file);
      long began = System.nanoTime();
      while (officer.isLoading(first, leak)) {
        Thread.sleep(POLL_MILLIS);
      }
      double took = (System.nanoTime() - began) / 1e9;
      requireWhole(officer.get(first, leak).path("load").path("entries").asLong());
      return took;
    }
  }

  private void requireWhole(long entries) throws IOException {
    if (entries != rows) {
      throw new IOException("a run of " + entries + " entries instead of " + rows);
    }
  }
}
