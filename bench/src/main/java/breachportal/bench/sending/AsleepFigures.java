package breachportal.bench.sending;

import breachportal.bench.house.Replica;
import breachportal.bench.sending.RecordingSink.Received;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Stops the services across the end of a hold, the next tries of deferred letters, and reminders
/// of duties, and starts them with a clock that is hours ahead.
@Command(
    name = "asleep",
    mixinStandardHelpOptions = true,
    description =
        "Hours of clock pass while the services are stopped: is all that fell due sent within a"
            + " minute of their start, and nothing twice? The clock is set ahead by"
            + " breachportal.clock.ahead. Starts its own PostgreSQL and replicas.")
public final class AsleepFigures implements Callable<Integer> {
  private static final List<String> JVM = List.of("-Xmx256m");
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration HOLD = Duration.ofHours(4);

  /// Of the 72 hours that a company has, 30 are left: the reminder a day before is due in six.
  private static final Duration DETECTED = Duration.ofHours(42);

  private static final List<String> PARTS = List.of("held", "deferred", "reminded");

  @Option(
      names = "--rows",
      description = "How many letters are held, and how many deferred (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000")
  private int rows;

  @Option(
      names = "--reports",
      description = "How many reports have a reminder to come (default: ${DEFAULT-VALUE}).",
      defaultValue = "100")
  private int reports;

  @Override
  public Integer call() throws Exception {
    try (RecordingSink sink = new RecordingSink(0);
        MailHouse mail = new MailHouse(sink.port());
        ReportHouse reporting = new ReportHouse(mail.key())) {
      prepare(sink, mail, reporting);
      Map<String, Long> early = sent(sink);
      sink.defer(mailbox -> false);
      long began = System.nanoTime();
      Map<String, String> later = Map.of("breachportal.clock.ahead", "PT8H");
      Replica notification = mail.replica(later, JVM);
      var unused = reporting.replica(notification, later, JVM);
      awaitAll(sink, began);
      for (String part : PARTS) {
        tell(part, sink, early.getOrDefault(part, 0L), began);
      }
    }
    return 0;
  }

  /// Brings all on the way, and stops when it rests.
  private void prepare(RecordingSink sink, MailHouse mail, ReportHouse reporting) throws Exception {
    Replica notification = mail.replica(Map.of(), JVM).awaitReady();
    Company held = new Company(mail.key(), 400_001);
    UUID authority = UUID.randomUUID();
    new Authority(authority, mail.key()).notice(notification, held, "desk@police.example.org");
    held.hold(notification, authority, HOLD);
    held.start(notification, held.campaign(notification, Lists.of("held", rows)));
    sink.defer(mailbox -> mailbox.startsWith("deferred"));
    Company deferred = new Company(mail.key(), 400_002);
    deferred.start(notification, deferred.campaign(notification, Lists.of("deferred", rows)));
    Replica reporter = reporting.replica(notification, Map.of(), JVM).awaitReady();
    for (int i = 0; i < reports; i++) {
      reporting.begin(reporter, "reminded-" + i, DETECTED);
    }
    Thread.sleep(Duration.ofSeconds(10));
    reporter.close();
    notification.close();
  }

  private void awaitAll(RecordingSink sink, long began) throws InterruptedException {
    while (PARTS.stream().mapToLong(part -> sent(sink).getOrDefault(part, 0L)).sum() < due()
        && System.nanoTime() - began < LONGEST.toNanos()) {
      Thread.sleep(50);
    }
    // What would come twice comes now.
    Thread.sleep(Duration.ofSeconds(10));
  }

  private long due() {
    return 2L * rows + 2L * reports;
  }

  private static Map<String, Long> sent(RecordingSink sink) {
    return sink.received().stream()
        .collect(Collectors.groupingBy(AsleepFigures::part, Collectors.counting()));
  }

  private static String part(Received mail) {
    return PARTS.stream().filter(mail.mailbox()::startsWith).findFirst().orElse("other");
  }

  private void tell(String part, RecordingSink sink, long early, long began) {
    List<Received> mails =
        sink.received().stream().filter(each -> part(each).equals(part)).toList();
    long mailboxes = mails.stream().map(Received::mailbox).distinct().count();
    double last = mails.stream().mapToLong(Received::at).max().orElse(began) - began;
    System.out.printf(
        "%-9s  %5d sent before the stop, %5d in all to %5d mailboxes, %d twice, the last %.1f s"
            + " after the start%n",
        part, early, mails.size(), mailboxes, mails.size() - mailboxes, last / 1e9);
  }
}
