package breachportal.bench.check;

import breachportal.bench.timing.Timings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How long a bucket takes from a large index, beside a small one; and what memory the large one
/// takes.
@Command(
    name = "buckets",
    mixinStandardHelpOptions = true,
    description = {
      "The time of a bucket from a large index beside a small one, in turns, and the heap.",
      "Starts a PostgreSQL and a replica (256 MB of heap) for each. Needs about 60 bytes of disk an"
          + " entry, which it gives back."
    })
public final class BucketFigures implements Callable<Integer> {

  @Option(
      names = "--entries",
      description = "About how many the large one has (default: ${DEFAULT-VALUE}).",
      defaultValue = "500000000")
  private long entries;

  @Option(
      names = "--beside",
      description = "About how many the small one has (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000000")
  private long beside;

  @Option(
      names = "--requests",
      description = "How many buckets of each a round (default: ${DEFAULT-VALUE}).",
      defaultValue = "5000")
  private int requests;

  @Option(
      names = "--rounds",
      description = "How many rounds, behind one to warm up (default: ${DEFAULT-VALUE}).",
      defaultValue = "6")
  private int rounds;

  @Option(
      names = "--parallel",
      description = "How many connections (default: ${DEFAULT-VALUE}).",
      defaultValue = "2")
  private int parallel;

  @Option(names = "--folder", description = "Where to (default: a folder for temporary files).")
  private Path folder = Path.of(System.getProperty("java.io.tmpdir"));

  @Override
  public Integer call() throws Exception {
    try (CheckHouse large = new CheckHouse(folder, entries);
        CheckHouse small = new CheckHouse(folder, beside);
        Load ofLarge = new Load(large.address(), parallel);
        Load ofSmall = new Load(small.address(), parallel)) {
      Timings largeTook = new Timings();
      Timings smallTook = new Timings();
      for (int i = 0; i <= rounds; i++) {
        time(ofLarge, i == 0 ? new Timings() : largeTook);
        time(ofSmall, i == 0 ? new Timings() : smallTook);
      }
      System.out.printf("%,d entries: %s%n", entries, largeTook);
      System.out.printf("%,d entries: %s%n", beside, smallTook);
      System.out.printf(
          Locale.ROOT, "ratio of p99 (limit 1.5): %.2f%n", p99(largeTook) / p99(smallTook));
      System.out.printf("of the large one: %s%n", large.heap());
    }
    return 0;
  }

  private void time(Load load, Timings timings) throws Exception {
    List<byte[]> buckets = new Checks(load).buckets(requests);
    var unused =
        load.each(
            buckets.size(),
            (connection, i) -> {
              long began = System.nanoTime();
              int bytes = connection.drain(buckets.get(i), 200);
              timings.add(Duration.ofNanos(System.nanoTime() - began));
              return bytes;
            });
  }

  private static double p99(Timings timings) {
    return timings.percentile(0.99).toNanos();
  }
}
