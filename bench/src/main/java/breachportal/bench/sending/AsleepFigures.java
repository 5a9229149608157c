package breachportal.bench.sending;

import breachportal.bench.house.Replica;
import breachportal.bench.sending.RecordingSink.Received;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Stops the service across the end of a hold and the next tries of deferred letters, and starts it
/// with a clock that is hours ahead.
@Command(
    name = "asleep",
    mixinStandardHelpOptions = true,
    description =
        "Hours of clock pass while the service is stopped: is all that fell due sent within a"
            + " minute of its start, and nothing twice? The clock is set ahead by"
            + " breachportal.clock.ahead. Starts its own PostgreSQL and replicas.")
public final class AsleepFigures implements Callable<Integer> {
  private static final List<String> JVM = List.of("-Xmx256m");

  @Option(
      names = "--rows",
      description = "How many letters are held, and how many deferred (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000")
  private int rows;

  @Override
  public Integer call() throws Exception {
    try (RecordingSink sink = new RecordingSink(0);
        MailHouse house = new MailHouse(sink.port())) {
      Company held = new Company(house.key(), 400_001);
      Company deferred = new Company(house.key(), 400_002);
      Replica before = house.replica(Map.of(), JVM).awaitReady();
      UUID authority = UUID.randomUUID();
      new Authority(authority, house.key()).notice(before, held, "desk@police.example.org");
      held.hold(before, authority, Duration.ofHours(4));
      held.start(before, held.campaign(before, Lists.of("held", rows)));
      sink.defer(mailbox -> mailbox.startsWith("deferred"));
      deferred.start(before, deferred.campaign(before, Lists.of("deferred", rows)));
      Thread.sleep(Duration.ofSeconds(10));
      long early = count(sink, "held") + count(sink, "deferred");
      before.close();
      sink.defer(mailbox -> false);

      long began = System.nanoTime();
      var unused = house.replica(Map.of("breachportal.clock.ahead", "PT8H"), JVM);
      long due = 2L * rows;
      while (count(sink, "held") + count(sink, "deferred") < due
          && System.nanoTime() - began < Duration.ofMinutes(5).toNanos()) {
        Thread.sleep(50);
      }
      double took = (System.nanoTime() - began) / 1e9;
      Thread.sleep(Duration.ofSeconds(5));
      Map<String, Integer> times = new HashMap<>();
      for (Received each : sink.received()) {
        times.merge(each.mailbox(), 1, Integer::sum);
      }
      System.out.printf("sent before they were due          %d%n", early);
      System.out.printf("due while it was stopped           %d%n", due);
      System.out.printf(
          "sent after the start               %d, the last %.1f s after it%n",
          count(sink, "held") + count(sink, "deferred"), took);
      System.out.printf(
          "sent twice                         %d%n",
          times.values().stream().filter(each -> each > 1).count());
    }
    return 0;
  }

  private static long count(RecordingSink sink, String name) {
    return sink.received().stream().filter(each -> each.mailbox().startsWith(name)).count();
  }
}
