package breachportal.bench.filing;

import breachportal.bench.running.PortalClient;
import breachportal.bench.running.Target;
import breachportal.bench.timing.Timings;
import breachportal.contract.breach.Count;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.Declaration;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.Nature;
import breachportal.contract.breach.PartialTime;
import breachportal.contract.breach.People;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.breach.ReporterRole;
import breachportal.contract.breach.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Filings a second through HTTP, beside the rows of the same size that `pgbench` inserts into the
/// same PostgreSQL, in one run.
@Command(
    name = "filing",
    mixinStandardHelpOptions = true,
    description = "Filings a second, as a ratio to pgbench inserting a row of the same size.")
public final class FilingThroughput implements Callable<Integer> {

  private static final int SUMMARY_CHARACTERS = 2_000;

  @Option(
      names = "--filings",
      description = "How many filings (default: ${DEFAULT-VALUE}).",
      defaultValue = "500")
  private int filings;

  @Option(
      names = "--parallel",
      description = "How many clients (default: ${DEFAULT-VALUE}).",
      defaultValue = "4")
  private int parallel;

  @Option(
      names = "--database",
      description =
          "A superuser's connection; PGPASSWORD holds the password (default: ${DEFAULT-VALUE}).",
      defaultValue = "host=localhost port=5433 dbname=breach_portal user=postgres")
  private String database = "";

  @Mixin private Target target = new Target();

  private final InstantSource time = InstantSource.system();

  @Override
  public Integer call() throws Exception {
    PortalClient client = target.client();
    List<UUID> drafts = each(filings, unused -> client.draft(content()));
    Timings timings = new Timings();
    long began = System.nanoTime();
    var filed =
        each(
            filings,
            i -> {
              long start = System.nanoTime();
              var receipt = client.file(drafts.get(i));
              timings.add(Duration.ofNanos(System.nanoTime() - start));
              return receipt;
            });
    double perSecond = filed.size() / ((System.nanoTime() - began) / 1e9);
    Pgbench pgbench = new Pgbench(database);
    long rowBytes = pgbench.bytesOfARevision();
    double rows = pgbench.insertsPerSecond(rowBytes, parallel);
    System.out.printf("filings a second        %.0f (%d clients)%n", perSecond, parallel);
    System.out.printf("filing                  %s%n", timings);
    System.out.printf("pgbench rows a second   %.0f (%,d bytes a row)%n", rows, rowBytes);
    System.out.printf("ratio                   %.3f%n", perSecond / rows);
    return 0;
  }

  private interface Step<T> {
    T take(int number) throws Exception;
  }

  private <T> List<T> each(int times, Step<T> step) throws Exception {
    try (var threads = Executors.newFixedThreadPool(parallel)) {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        futures.add(threads.submit(() -> step.take(number)));
      }
      List<T> done = new ArrayList<>();
      for (Future<T> each : futures) {
        done.add(each.get());
      }
      return done;
    }
  }

  private ReportContent content() {
    Instant detected = time.instant().minus(Duration.ofHours(2));
    return new ReportContent(
        Phase.INITIAL,
        ReporterRole.CONTROLLER,
        Language.EN,
        false,
        new Timeline(
            new PartialTime("2026-10"), null, null, detected, detected, null, null, null, null),
        new Nature(
            "A list of subscribers was copied. ".repeat(SUMMARY_CHARACTERS / 34),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null),
        List.of(
            new DataInvolved(
                DataCategory.PHONE_NUMBER, new Count(1L, 2L, 3L), null, true, null, false)),
        new People(null, new Count(1L, 2L, 3L), List.of("VN"), List.of()),
        null,
        null,
        null,
        null,
        List.of(),
        null,
        new Declaration("Bench", "Measures", null));
  }
}
