package breachportal.bench.sending;

import breachportal.bench.house.Replica;
import breachportal.bench.timing.Timings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Whether anybody's mail waits for somebody else's: a notice behind a campaign, healthy addresses
/// behind failing ones, a company behind another with seven times the load.
@Command(
    name = "fairness",
    mixinStandardHelpOptions = true,
    description =
        "How long mail takes while other mail is in its way. Starts its own PostgreSQL and replica.")
public final class FairnessFigures implements Callable<Integer> {
  private static final double P95 = 0.95;

  @Option(
      names = "--rows",
      description = "How many people in a campaign (default: ${DEFAULT-VALUE}).",
      defaultValue = "20000")
  private int rows;

  @Option(
      names = "--rate",
      description =
          "How many letters a second the relay takes, so that what waits is the queue and not the"
              + " processor (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000")
  private int rate;

  private int companies = 200_000;

  @Override
  public Integer call() throws Exception {
    try (RecordingSink sink = new RecordingSink(0);
        MailHouse house = new MailHouse(sink.port())) {
      sink.defer(mailbox -> mailbox.startsWith("failing"));
      Map<String, String> settings =
          Map.of("breachportal.delivery.relays.campaign.rate", "" + rate);
      Replica replica = house.replica(settings, List.of("-Xmx256m")).awaitReady();
      campaign(house, replica, Lists.of("warm", 2_000), Duration.ofMillis(250));
      urgent(house, replica, sink);
      failing(house, replica, sink);
      sevenTimes(house, replica, sink);
    }
    return 0;
  }

  private void urgent(MailHouse house, Replica replica, RecordingSink sink) throws Exception {
    Company company = company(house);
    Authority authority = new Authority(UUID.randomUUID(), house.key());
    String campaign = company.campaign(replica, Lists.of("urgent", rows));
    company.start(replica, campaign);
    Timings timings = new Timings();
    for (int i = 0; company.get(replica, campaign).ledger().pending() > 0; i++) {
      String mailbox = "duty" + i + "@police.example.org";
      long began = System.nanoTime();
      authority.notice(replica, company, mailbox);
      timings.add(Duration.ofNanos(awaitMail(sink, mailbox) - began));
      Thread.sleep(100);
    }
    System.out.printf("urgent notice while a campaign runs         %s%n", timings);
  }

  private static long awaitMail(RecordingSink sink, String mailbox) throws InterruptedException {
    while (true) {
      for (var each : sink.lately()) {
        if (each.mailbox().equals(mailbox)) {
          return each.at();
        }
      }
      Thread.sleep(5);
    }
  }

  private void failing(MailHouse house, Replica replica, RecordingSink sink) throws Exception {
    double alone = measured(house, replica, sink, Lists.of("healthy", rows));
    String failingFirst = Lists.of("failing", 1_000) + Lists.withoutHeader("healthy", rows);
    double behind = measured(house, replica, sink, failingFirst);
    System.out.printf("healthy mail, p95                           %.2f s%n", alone);
    System.out.printf("behind 1,000 addresses that always fail     %.2f s%n", behind);
    System.out.printf("ratio                                       %.3f%n", behind / alone);
  }

  private double measured(MailHouse house, Replica replica, RecordingSink sink, String csv)
      throws Exception {
    Company company = company(house);
    sink.forget();
    String campaign = company.campaign(replica, csv);
    long began = System.nanoTime();
    company.start(replica, campaign);
    while (SendingFigures.timings(sink.received(), "healthy", began).count() < rows) {
      Thread.sleep(200);
    }
    return seconds(SendingFigures.timings(sink.received(), "healthy", began).percentile(P95));
  }

  private void sevenTimes(MailHouse house, Replica replica, RecordingSink sink) throws Exception {
    double once = besides(house, replica, sink, 1);
    double seven = besides(house, replica, sink, 7);
    System.out.printf("a company's mail beside one as large, p95   %.2f s%n", once);
    System.out.printf("beside one with seven times the load        %.2f s%n", seven);
    System.out.printf("ratio                                       %.3f%n", seven / once);
  }

  /// @return the 95th percentile of a company's mail, in seconds, while another sends so many
  ///     campaigns of the same size
  private double besides(MailHouse house, Replica replica, RecordingSink sink, int campaigns)
      throws Exception {
    int size = rows / 4;
    Company loud = company(house);
    Company other = company(house);
    List<String> loudOnes = new ArrayList<>();
    for (int i = 0; i < campaigns; i++) {
      loudOnes.add(loud.campaign(replica, Lists.of("loud" + i + ".", size)));
    }
    String mine = other.campaign(replica, Lists.of("other", size));
    sink.forget();
    for (String each : loudOnes) {
      loud.start(replica, each);
    }
    long began = System.nanoTime();
    other.start(replica, mine);
    var unused = other.awaitEnd(replica, mine, Duration.ofMillis(100));
    double p95 = seconds(SendingFigures.timings(sink.received(), "other", began).percentile(P95));
    for (String each : loudOnes) {
      unused = loud.awaitEnd(replica, each, Duration.ofMillis(250));
    }
    return p95;
  }

  private void campaign(MailHouse house, Replica replica, String csv, Duration pause)
      throws Exception {
    Company company = company(house);
    String campaign = company.campaign(replica, csv);
    company.start(replica, campaign);
    var unused = company.awaitEnd(replica, campaign, pause);
  }

  private Company company(MailHouse house) {
    return new Company(house.key(), companies++);
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
