package breachportal.bench.replay;

import breachportal.bench.running.PortalClient;
import breachportal.bench.running.PortalClient.Refused;
import breachportal.bench.running.Target;
import breachportal.bench.timing.Timings;
import breachportal.contract.report.FilingReceipt;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Files every incident of a JSON Lines file through the real API and counts the notices that
/// arrive.
///
/// Exit code 0 when every incident was filed and each led to exactly one notice for every authority
/// that its receipt names; else 1.
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Files every VERIS incident of a JSON Lines file and counts the notices.")
public final class Replay implements Callable<Integer> {

  private static final Duration POLL = Duration.ofMillis(500);

  @Parameters(description = "The file: one VERIS incident a line.")
  private Path file = Path.of("");

  @Option(
      names = "--mailbox",
      description = "Address of the mail catcher (default: ${DEFAULT-VALUE}).",
      defaultValue = "http://localhost:8025")
  private URI mailbox = URI.create("");

  @Option(
      names = "--parallel",
      description = "How many at once (default: ${DEFAULT-VALUE}).",
      defaultValue = "4")
  private int parallel;

  @Option(
      names = "--wait-seconds",
      description = "How long to wait for the last notice (default: ${DEFAULT-VALUE}).",
      defaultValue = "120")
  private long waitSeconds;

  @Mixin private Target target = new Target();

  private final ObjectMapper json = new ObjectMapper();
  private final InstantSource time = InstantSource.system();
  private final Timings filing = new Timings();
  private final Map<String, Integer> expected = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> refused = new ConcurrentSkipListMap<>();

  @Override
  public Integer call() throws Exception {
    List<String> incidents =
        Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    long began = System.nanoTime();
    fileAll(incidents, target.client());
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    Map<String, Integer> received = awaitNotices();
    return report(incidents.size(), took, received);
  }

  private void fileAll(List<String> incidents, PortalClient client) throws Exception {
    try (ProgressBar bar = new ProgressBar("filing", incidents.size());
        var threads = Executors.newFixedThreadPool(parallel)) {
      List<Future<?>> filings =
          incidents.stream()
              .<Future<?>>map(
                  line ->
                      threads.submit(
                          () -> {
                            fileOne(line, client);
                            bar.step();
                            return null;
                          }))
              .toList();
      for (Future<?> each : filings) {
        var unused = each.get();
      }
    }
  }

  private void fileOne(String line, PortalClient client) throws InterruptedException {
    try {
      UUID report = client.draft(VerisMapping.toReport(json.readTree(line), time.instant()));
      long began = System.nanoTime();
      FilingReceipt receipt = client.file(report);
      filing.add(Duration.ofNanos(System.nanoTime() - began));
      expected.put(receipt.reference(), receipt.notified().size());
    } catch (Refused no) {
      count(String.valueOf(no.getMessage()));
    } catch (IOException | RuntimeException trouble) {
      count(trouble.toString());
    }
  }

  private void count(String reason) {
    refused.computeIfAbsent(reason, unused -> new LongAdder()).increment();
  }

  private Map<String, Integer> awaitNotices() throws IOException, InterruptedException {
    Mailbox catcher = new Mailbox(mailbox);
    long deadline = System.nanoTime() + Duration.ofSeconds(waitSeconds).toNanos();
    int total = expected.values().stream().mapToInt(each -> each).sum();
    try (ProgressBar bar = new ProgressBar("notices", total)) {
      while (true) {
        Map<String, Integer> received = catcher.notices();
        received.keySet().retainAll(expected.keySet());
        int count = received.values().stream().mapToInt(each -> each).sum();
        bar.stepTo(count);
        if (count >= total || System.nanoTime() > deadline) {
          return received;
        }
        Thread.sleep(POLL);
      }
    }
  }

  private int report(int incidents, Duration took, Map<String, Integer> received) {
    int due = expected.values().stream().mapToInt(each -> each).sum();
    int arrived = received.values().stream().mapToInt(each -> each).sum();
    boolean exact = received.equals(expected);
    PrintStream out = System.out;
    out.printf("incidents       %,d%n", incidents);
    out.printf("filed           %,d in %.1f s%n", expected.size(), took.toMillis() / 1e3);
    out.printf("refused         %,d%n", incidents - expected.size());
    refused.forEach((reason, times) -> out.printf("  %,d x %s%n", times.sum(), reason));
    out.printf("notices due     %,d (one for each filing and authority)%n", due);
    out.printf("notices arrived %,d%s%n", arrived, exact ? ", each exactly once" : "");
    out.printf("filing          %s%n", filing);
    return exact && expected.size() == incidents ? 0 : 1;
  }
}
