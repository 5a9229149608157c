package breachportal.bench.sending;

import breachportal.bench.house.Replica;
import breachportal.bench.sending.RecordingSink.Received;
import breachportal.bench.timing.Timings;
import breachportal.contract.campaign.Campaign;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// A campaign handed over by SMTP: how fast beside Postfix's own `smtp-source`, and exactly once by
/// two replicas.
@Command(
    name = "sending",
    mixinStandardHelpOptions = true,
    description =
        "Letters a second into Postfix's smtp-sink, as a ratio to smtp-source; then two replicas"
            + " into a sink that counts. Starts its own PostgreSQL and replicas.")
public final class SendingFigures implements Callable<Integer> {
  private static final List<String> JVM = List.of("-Xmx256m");
  private static final int WARM_UP = 4_000;

  @Option(
      names = "--rows",
      description = "How many people (default: ${DEFAULT-VALUE}).",
      defaultValue = "100000")
  private int rows;

  @Option(
      names = "--connections",
      description = "How many SMTP connections (default: ${DEFAULT-VALUE}).",
      defaultValue = "16")
  private int connections;

  @Option(names = "--jvm", description = "An option for the replicas' virtual machines.")
  private List<String> jvm = List.of();

  @Override
  public Integer call() throws Exception {
    RecordingSink sink = new RecordingSink(0);
    int port = sink.port();
    Map<String, String> settings =
        Map.of("breachportal.delivery.relays.campaign.connections", "" + connections);
    List<String> options = new java.util.ArrayList<>(JVM);
    options.addAll(jvm);
    try (MailHouse house = new MailHouse(port)) {
      Replica first = house.replica(settings, options).awaitReady();
      Company company = new Company(house.key(), 100_001);
      run(company, first, Lists.of("warm", WARM_UP));
      int bytes = (int) sink.received().stream().mapToInt(Received::bytes).average().orElse(5_000);
      sink.close();
      oneReplica(house, first, port, bytes);
      try (RecordingSink counting = new RecordingSink(port)) {
        Replica second = house.replica(settings, options).awaitReady();
        twoReplicas(company, first, second, counting);
      }
    }
    return 0;
  }

  private void oneReplica(MailHouse house, Replica replica, int port, int bytes) throws Exception {
    Process sink = Postfix.sink(port);
    try {
      double source = Postfix.source(port, connections, rows, bytes, false);
      double kept = Postfix.source(port, connections, rows, bytes, true);
      Company company = new Company(house.key(), 100_002);
      double letters = rows / run(company, replica, Lists.of("one", rows));
      System.out.printf(
          "letters a second                   %.0f (%,d bytes each)%n", letters, bytes);
      System.out.printf("campaign of %,d                %.1f s%n", rows, rows / letters);
      System.out.printf("smtp-source                        %.0f a second%n", source);
      System.out.printf("smtp-source -d                     %.0f a second%n", kept);
      System.out.printf("ratio to smtp-source               %.2f%n", letters / source);
      System.out.printf("ratio to smtp-source -d            %.2f%n", letters / kept);
    } finally {
      sink.destroyForcibly();
      sink.waitFor();
    }
  }

  private void twoReplicas(Company company, Replica first, Replica second, RecordingSink sink)
      throws Exception {
    sink.forget();
    String campaign = company.campaign(first, Lists.of("two", rows));
    long began = System.nanoTime();
    company.start(second, campaign);
    Campaign.Ledger ledger = company.awaitEnd(first, campaign, Duration.ofSeconds(1));
    double seconds = (System.nanoTime() - began) / 1e9;
    List<Received> received = sink.received();
    Map<String, Long> times =
        received.stream()
            .collect(Collectors.groupingBy(Received::messageId, Collectors.counting()));
    System.out.printf("two replicas, letters a second     %.0f%n", rows / seconds);
    System.out.printf(
        "duplicates %d, lost %d%n", received.size() - times.size(), rows - times.size());
    Map<String, Long> mailboxes = new HashMap<>();
    received.forEach(each -> mailboxes.merge(each.mailbox(), 1L, Long::sum));
    System.out.printf("accepted by the ledger             %d%n", ledger.accepted());
    System.out.printf("mailboxes written to               %d%n", mailboxes.size());
  }

  /// @return how many seconds it took from the start to the last outcome
  private static double run(Company company, Replica at, String csv) throws Exception {
    String campaign = company.campaign(at, csv);
    long began = System.nanoTime();
    company.start(at, campaign);
    var unused = company.awaitEnd(at, campaign, Duration.ofMillis(250));
    return (System.nanoTime() - began) / 1e9;
  }

  /// @param received mails
  /// @param name what the mailboxes begin with
  /// @param began since when, in nanoseconds
  /// @return how long it took until each was there
  static Timings timings(List<Received> received, String name, long began) {
    Timings timings = new Timings();
    received.stream()
        .filter(each -> each.mailbox().startsWith(name))
        .forEach(each -> timings.add(Duration.ofNanos(each.at() - began)));
    return timings;
  }
}
