package breachportal.bench.sending;

import breachportal.bench.house.Replica;
import breachportal.bench.sending.RecordingSink.Received;
import breachportal.contract.campaign.Campaign;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Kills a sending replica at random instants, again and again, and counts what becomes of the
/// campaign.
@Command(
    name = "kill",
    mixinStandardHelpOptions = true,
    description =
        "A campaign whose replica is killed (SIGKILL) at random instants: how many letters are"
            + " lost, how many come twice. Starts its own PostgreSQL and replicas.")
public final class KillFigures implements Callable<Integer> {
  private static final long LONGEST_RUN_MILLIS = 700;

  /// The replicas live for seconds only: what starts fast is what counts.
  private static final List<String> JVM =
      List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

  @Option(
      names = "--kills",
      description = "How often (default: ${DEFAULT-VALUE}).",
      defaultValue = "200")
  private int kills;

  @Option(
      names = "--rate",
      description = "How many letters a second the relay takes (default: ${DEFAULT-VALUE}).",
      defaultValue = "400")
  private int rate;

  @Option(names = "--seed", description = "Of the random instants.", defaultValue = "1")
  private long seed;

  private final List<Long> killedAt = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    int rows = Math.toIntExact((long) kills * rate * LONGEST_RUN_MILLIS / 1_000);
    Map<String, String> settings = Map.of("breachportal.delivery.relays.campaign.rate", "" + rate);
    try (RecordingSink sink = new RecordingSink(0);
        MailHouse house = new MailHouse(sink.port())) {
      Company company = new Company(house.key(), 300_001);
      Replica replica = house.replica(settings, JVM).awaitReady();
      String campaign = company.campaign(replica, Lists.of("kill", rows));
      company.start(replica, campaign);
      Random random = new Random(seed);
      for (int i = 0; i < kills; i++) {
        killSoon(replica, sink, random);
        replica = house.replica(settings, JVM);
      }
      replica.awaitReady();
      Campaign.Ledger ledger = company.awaitEnd(replica, campaign, Duration.ofSeconds(1));
      tell(sink.received(), rows);
      System.out.printf("ledger: accepted %d%n", ledger.accepted());
    }
    return 0;
  }

  /// Waits until the replica sends, and then a random while.
  private void killSoon(Replica replica, RecordingSink sink, Random random)
      throws InterruptedException {
    int before = sink.count();
    long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (sink.count() == before && System.nanoTime() < until) {
      Thread.sleep(2);
    }
    Thread.sleep(random.nextLong(LONGEST_RUN_MILLIS));
    replica.kill();
    killedAt.add(System.nanoTime());
  }

  private void tell(List<Received> received, int rows) {
    Map<String, List<Received>> byMessage = new HashMap<>();
    Map<String, List<String>> byMailbox = new HashMap<>();
    for (Received each : received) {
      byMessage.computeIfAbsent(each.messageId(), id -> new ArrayList<>()).add(each);
      List<String> ids = byMailbox.computeIfAbsent(each.mailbox(), name -> new ArrayList<>());
      if (!ids.contains(each.messageId())) {
        ids.add(each.messageId());
      }
    }
    Map<Integer, Integer> perKill = new HashMap<>();
    long longestBefore = 0;
    for (List<Received> times : byMessage.values()) {
      for (int i = 1; i < times.size(); i++) {
        int kill = killAfter(times.get(i - 1).at());
        perKill.merge(kill, 1, Integer::sum);
        if (kill < killedAt.size()) {
          longestBefore = Math.max(longestBefore, killedAt.get(kill) - times.get(i - 1).at());
        }
      }
    }
    System.out.printf("kills                              %d%n", killedAt.size());
    System.out.printf("letters                            %d%n", rows);
    System.out.printf("lost                               %d%n", rows - byMessage.size());
    System.out.printf(
        "sent twice                         %d%n", received.size() - byMessage.size());
    System.out.printf(
        "under another Message-ID           %d%n",
        byMailbox.values().stream().filter(ids -> ids.size() > 1).count());
    System.out.printf(
        "most of them by one kill           %d%n",
        perKill.values().stream().mapToInt(Integer::intValue).max().orElse(0));
    System.out.printf("kills without any                  %d%n", killedAt.size() - perKill.size());
    System.out.printf("longest sent before its kill       %.0f ms%n", longestBefore / 1e6);
    System.out.printf(
        "not explained by a kill            %d%n", perKill.getOrDefault(killedAt.size(), 0));
  }

  /// @return the number of the first kill after an instant; how many there were when none was
  private int killAfter(long at) {
    for (int i = 0; i < killedAt.size(); i++) {
      if (killedAt.get(i) - at >= 0) {
        return i;
      }
    }
    return killedAt.size();
  }
}
