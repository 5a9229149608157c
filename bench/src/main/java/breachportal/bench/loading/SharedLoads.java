package breachportal.bench.loading;

import breachportal.bench.bare.RawSodium;
import breachportal.bench.house.Replica;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
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
        "How much faster two replicas load a file than one does, each beside the bare operations on"
            + " as many threads right before and behind it. Each replica sees one core, so two"
            + " cores are needed; a PostgreSQL is started beside them.")
public final class SharedLoads implements Callable<Integer> {
  private static final int RAW_SECONDS = 3;

  /// What part of the rows is loaded before, for the compilers.
  private static final int WARM_UP = 4;
  private static final List<String> JVM =
      List.of("-Xmx256m", "-XX:ActiveProcessorCount=1", "--enable-native-access=ALL-UNNAMED");

  @Option(
      names = "--rows",
      description = "Rows of the file, each a number (default: ${DEFAULT-VALUE}).",
      defaultValue = "600000")
  private int rows;

  @Option(
      names = "--rounds",
      description = "How often by one and by two (default: ${DEFAULT-VALUE}).",
      defaultValue = "3")
  private int rounds;

  /// What a load came to.
  ///
  /// @param perSecond identifiers a second
  /// @param bare bare operations a second, on as many threads
  private record Speed(double perSecond, double bare) {

    double share() {
      return perSecond / bare;
    }
  }

  @Override
  public Integer call() throws Exception {
    byte[] file = LoadHouse.numbers(rows);
    double[] faster = new double[rounds];
    double[] ofBare = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      Speed one = load(1, file);
      Speed two = load(2, file);
      faster[i] = two.perSecond() / one.perSecond();
      ofBare[i] = two.share() / one.share();
      System.out.printf(
          Locale.ROOT,
          "%.0f identifiers a second by one (%.2f of bare), %.0f by two (%.2f): %.2f times as fast;"
              + " bare operations %.2f times%n",
          one.perSecond(),
          one.share(),
          two.perSecond(),
          two.share(),
          faster[i],
          two.bare() / one.bare());
    }
    System.out.printf(
        Locale.ROOT,
        "%d rows: two are %.2f times as fast, %.2f of what two cores are more than one (medians)%n",
        rows,
        median(faster),
        median(ofBare));
    return 0;
  }

  private Speed load(int replicas, byte[] file) throws Exception {
    double before = RawSodium.perSecond(replicas, RAW_SECONDS);
    double seconds = seconds(replicas, file);
    double after = RawSodium.perSecond(replicas, RAW_SECONDS);
    return new Speed(rows / seconds, (before + after) / 2);
  }

  /// @return from the end of the upload to the end of the load
  private double seconds(int replicas, byte[] file) throws Exception {
    try (LoadHouse house = new LoadHouse(Map.of(), JVM)) {
      LeakClient officer = house.officer();
      Replica first = house.replica();
      for (int i = 1; i < replicas; i++) {
        var unusedToo = house.replica();
      }
      double unused = seconds(officer, first, "warm-up", LoadHouse.numbers(rows / WARM_UP));
      return seconds(officer, first, "bench", file);
    }
  }

  private static double seconds(LeakClient officer, Replica replica, String name, byte[] file)
      throws IOException, InterruptedException {
    String leak = officer.enter(replica, name);
    officer.upload(replica, leak, file);
    long began = System.nanoTime();
    JsonNode loaded = officer.awaitLoaded(replica, leak);
    double took = (System.nanoTime() - began) / 1e9;
    if (loaded.path("load").path("entries").asLong() == 0) {
      throw new IOException("the file was not loaded");
    }
    return took;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
