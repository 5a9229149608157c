package breachportal.bench.loading;

import breachportal.bench.house.Replica;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Kills a replica that loads a file at random instants, again and again: are the counts right in
/// the end, and is anything of the file left in clear?
@Command(
    name = "kill-loads",
    mixinStandardHelpOptions = true,
    description =
        "A load whose replica is killed (SIGKILL) at random instants: what was counted, and what is"
            + " left in clear on the disk. Starts its own PostgreSQL and replicas.")
public final class KillLoads implements Callable<Integer> {
  private static final long LONGEST_RUN_MILLIS = 4_000;
  private static final List<String> JVM =
      List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

  @Option(
      names = "--kills",
      description = "How often (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private int kills;

  @Option(
      names = "--rows",
      description = "Rows of the file, each a number (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000000")
  private int rows;

  @Option(names = "--seed", description = "Of the random instants.", defaultValue = "1")
  private long seed;

  @Override
  public Integer call() throws Exception {
    // A file that takes its process down again and again is given up, but not here.
    Map<String, String> settings =
        Map.of(
            "breachportal.exposure.lease",
            "PT5S",
            "breachportal.exposure.loading-attempts",
            Integer.toString(kills + 2));
    try (LoadHouse house = new LoadHouse(settings, JVM)) {
      LeakClient officer = house.officer();
      Replica replica = house.replica();
      String leak = officer.enter(replica, "bench");
      officer.upload(replica, leak, LoadHouse.numbers(rows));
      Random random = new Random(seed);
      int killed = 0;
      while (killed < kills && officer.isLoading(replica, leak)) {
        Thread.sleep(random.nextLong(LONGEST_RUN_MILLIS));
        replica.kill();
        killed++;
        replica = house.replica();
      }
      tell(killed, officer.awaitLoaded(replica, leak), house);
    }
    return 0;
  }

  private void tell(int killed, JsonNode leak, LoadHouse house) throws IOException {
    JsonNode load = leak.path("load");
    System.out.printf("kills while it was loading         %d%n", killed);
    System.out.printf("state                              %s%n", leak.path("state").asText());
    System.out.printf("failure                            %s%n", load.path("failure").asText());
    System.out.printf("rows of the file                   %d%n", rows);
    System.out.printf("rows counted                       %d%n", load.path("rows").asLong());
    System.out.printf("numbers found                      %s%n", load.path("found"));
    System.out.printf("duplicates                         %d%n", load.path("duplicates").asLong());
    System.out.printf("entries of the run                 %d%n", load.path("entries").asLong());
    System.out.printf("files that hold a number in clear  %d%n", house.inClear());
  }
}
