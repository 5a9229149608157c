package breachportal.bench.check;

import breachportal.bench.bare.BareOperations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Processor time of exposure-service for an evaluation with its proof, beside the bare operations
/// of libsodium; and for a bucket, beside its own empty answer and nginx. Everything in one run and
/// in many short turns, so that a noisy machine is noisy for all.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "What an evaluation and a bucket cost exposure-service, as ratios.",
      "Starts its own PostgreSQL and replica, which serves synthetic entries."
    })
public final class CheckCost implements Callable<Integer> {

  private static final int BARE_TIMES = 400;

  @Option(
      names = "--entries",
      description = "About how many entries the index has (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000000")
  private long entries;

  @Option(names = "--folder", description = "Where to (default: a folder for temporary files).")
  private Path folder = Path.of(System.getProperty("java.io.tmpdir"));

  @Option(
      names = "--requests",
      description = "How many of each kind a round (default: ${DEFAULT-VALUE}).",
      defaultValue = "2000")
  private int requests;

  @Option(
      names = "--rounds",
      description = "How many rounds (default: ${DEFAULT-VALUE}).",
      defaultValue = "25")
  private int rounds;

  @Option(
      names = "--warm-up",
      description = "How many rounds before them (default: ${DEFAULT-VALUE}).",
      defaultValue = "50")
  private int warmUp;

  @Option(
      names = "--parallel",
      description = "How many connections (default: ${DEFAULT-VALUE}).",
      defaultValue = "128")
  private int parallel;

  private final BareOperations bare = new BareOperations();
  private final List<Round> measured = new ArrayList<>();

  /// What one round came to.
  private record Round(
      Evaluated one,
      Evaluated five,
      Load.Cost empty,
      Load.Cost bucket,
      Load.@Nullable Cost nginx) {}

  /// Evaluations, with the bare operations of one right before and right behind them.
  ///
  /// @param cost what they came to
  /// @param bare microseconds of a processor for the operations of one of them
  private record Evaluated(Load.Cost cost, double bare) {

    double ratio() {
      return cost.cpuMicros() / bare;
    }
  }

  @Override
  public Integer call() throws Exception {
    try (CheckHouse house = new CheckHouse(folder, entries);
        Load load = new Load(house.address(), parallel)) {
      ProcessCpu cpu = house.cpu();
      Checks checks = new Checks(load);
      byte[] bucket = new byte[load.each(1, (c, i) -> c.drain(bucketOf(checks), 200)).getFirst()];
      try (NginxLoad nginx = NginxLoad.of(bucket, parallel)) {
        for (int i = 0; i < warmUp + rounds; i++) {
          Round round = round(load, checks, cpu, nginx);
          if (i >= warmUp) {
            measured.add(round);
          }
        }
      }
      print(bucket.length);
    }
    return 0;
  }

  private static byte[] bucketOf(Checks checks) {
    try {
      return checks.buckets(1).getFirst();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private Round round(Load load, Checks checks, ProcessCpu cpu, NginxLoad nginx) throws Exception {
    Evaluated one = evaluated(load, checks.evaluations(requests, 1), 1, cpu);
    Evaluated five = evaluated(load, checks.evaluations(requests / 3, 5), 5, cpu);
    List<byte[]> buckets = checks.buckets(requests);
    Load.Cost empty = load.send(checks.empty(requests), 200, cpu);
    Load.Cost bucket = load.send(buckets, 200, cpu);
    return new Round(one, five, empty, bucket, nginx.send(requests));
  }

  private Evaluated evaluated(Load load, List<byte[]> evaluations, int elements, ProcessCpu cpu)
      throws Exception {
    double before = bare.microseconds(elements, BARE_TIMES / elements);
    Load.Cost cost = load.send(evaluations, 200, cpu);
    double after = bare.microseconds(elements, BARE_TIMES / elements);
    return new Evaluated(cost, (before + after) / 2);
  }

  private void print(int bucketBytes) {
    line("evaluate one element, CPU", of(r -> r.one().cost().cpuMicros()), "us");
    line("  bare operations", of(r -> r.one().bare()), "us");
    line("  ratio (limit 1.25)", of(r -> r.one().ratio()), "");
    line("evaluate five elements, CPU", of(r -> r.five().cost().cpuMicros()), "us");
    line("  bare operations", of(r -> r.five().bare()), "us");
    line("  ratio", of(r -> r.five().ratio()), "");
    line("bucket of " + bucketBytes + " bytes, CPU", of(r -> r.bucket().cpuMicros()), "us");
    line("  empty answer, CPU", of(r -> r.empty().cpuMicros()), "us");
    line("  ratio (limit 1.5)", of(r -> r.bucket().cpuMicros() / r.empty().cpuMicros()), "");
    line("bucket, wall", of(r -> r.bucket().wallMicros()), "us");
    line("  empty answer, wall", of(r -> r.empty().wallMicros()), "us");
    line("  ratio (limit 1.5)", of(r -> r.bucket().wallMicros() / r.empty().wallMicros()), "");
    if (measured.getFirst().nginx() == null) {
      System.out.println("nginx is not installed: no ratio to it");
      return;
    }
    line("nginx, a file of that size, CPU", of(r -> nginx(r).cpuMicros()), "us");
    line("  bucket to nginx, CPU", of(r -> r.bucket().cpuMicros() / nginx(r).cpuMicros()), "");
    line("  bucket to nginx, wall", of(r -> r.bucket().wallMicros() / nginx(r).wallMicros()), "");
  }

  private static Load.Cost nginx(Round round) {
    return Optional.ofNullable(round.nginx()).orElseThrow();
  }

  /// @return the median of all rounds
  private double of(ToDoubleFunction<Round> figure) {
    List<Double> all = new ArrayList<>(measured.stream().mapToDouble(figure).boxed().toList());
    Collections.sort(all);
    return all.get(all.size() / 2);
  }

  private static void line(String what, double figure, String unit) {
    System.out.printf(Locale.ROOT, "%-34s %9.2f %s%n", what, figure, unit);
  }
}
