package breachportal.notification.delivery;

import breachportal.notification.delivery.Endings.Answered;
import breachportal.notification.delivery.LaneTable.Again;
import breachportal.notification.delivery.Waiting.InHand;
import breachportal.notification.delivery.Waiting.Overdue;
import breachportal.store.lease.Bell;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.scope.RowScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// One stream of deliveries. One thread claims what is due and has it written, a batch at a time;
/// one for each connection sends; one writes down what came of them, again a batch at a time. No
/// transaction is open while a mail is on the wire.
///
/// The table is a {@link LeasedQueue} with `tries`, `first_tried_at`, `last_answer` and `returned`
/// beside it. A crash between sending and writing down costs a second mail with the same
/// `Message-ID`, never a lost one; it can happen to mails in hand only, of which there are no more
/// than leave within a quarter of a second.
final class Lane {
  private static final Logger LOG = Logger.getLogger(Lane.class);
  private static final int BATCH = 500;
  private static final Duration STALE = Duration.ofSeconds(1);
  private static final Duration LINGER = Duration.ofMillis(4);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final LaneName name;
  private final LeasedQueue queue;
  private final LeasedQueue meant;
  private final LaneTable table;
  private final Bell bell;
  private final Relays relays;
  private final Consignor consignor;
  private final Endings endings;
  private final InstantSource time;
  private final DeliverySettings settings;
  private final LaneMetrics metrics;

  private final Waiting waiting;
  private final Pace pace;
  private final AtomicInteger inHand = new AtomicInteger();
  private final BlockingQueue<Answered> answers = new LinkedBlockingQueue<>();
  private final List<Thread> senders = new ArrayList<>();
  private final List<Thread> others = new ArrayList<>();
  private volatile boolean running;
  private volatile boolean sending;

  Lane(
      LaneName name,
      DataSource source,
      InstantSource time,
      Relays relays,
      DomainLimits limits,
      Consignor consignor,
      DeliverySettings settings,
      LaneMetrics metrics) {
    this.name = name;
    this.queue = new LeasedQueue(source, time, name.table(), settings.lease());
    this.meant = new LeasedQueue(source, time, name.table(), name.meant(), settings.lease());
    this.table = new LaneTable(source, name.table());
    this.bell = new Bell(name.table(), source, name.channel());
    this.relays = relays;
    this.consignor = consignor;
    this.endings = new Endings(name, queue, table, consignor, time);
    this.time = time;
    this.settings = settings;
    this.metrics = metrics;
    this.waiting = new Waiting(limits);
    this.pace = new Pace(2 * relays.parallel(), settings.inHand());
  }

  /// Begins to deliver.
  void start() {
    running = true;
    sending = true;
    bell.start();
    others.add(thread("claims", this::claimUntilStopped));
    others.add(thread("ends", this::endUntilStopped));
    for (int i = 0; i < relays.parallel(); i++) {
      senders.add(sender());
    }
  }

  /// Stops claiming and waits for the mails on the wire.
  ///
  /// @throws InterruptedException when interrupted while waiting
  void stop() throws InterruptedException {
    running = false;
    waiting.close();
    bell.stop();
    for (Thread each : senders) {
      each.join();
    }
    sending = false;
    for (Thread each : others) {
      each.join();
    }
  }

  /// @return how many deliveries were given up and wait for somebody to look after them
  long deadLetters() {
    return meant.dead();
  }

  /// @return how long the oldest delivery has been due; those of drills don't count
  Duration oldestDue() {
    return meant.oldestDue();
  }

  private Thread thread(String does, Runnable work) {
    return Thread.ofVirtual().name(name.table() + "-" + does).start(() -> RowScope.asSystem(work));
  }

  /// Threads of the platform: they are few, each waits for one socket for most of its time, and a
  /// virtual one would cost some hand-overs between threads for each answer of a mail server.
  private Thread sender() {
    return Thread.ofPlatform()
        .daemon()
        .name(name.table() + "-sends")
        .start(() -> RowScope.asSystem(this::sendUntilStopped));
  }

  private void claimUntilStopped() {
    while (running) {
      try {
        giveBack(waiting.takeOlder(System.nanoTime() - STALE.toNanos()), STALE);
        if (!claimOnce()) {
          bell.await(inHand.get() > 0 ? STALE : settings.poll());
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException trouble) {
        LOG.warnf("%s: claiming failed, trying again: %s", name.table(), trouble.getMessage());
        pause();
      }
    }
    giveBack(waiting.takeOlder(System.nanoTime()), Duration.ZERO);
  }

  /// @return whether there may be more that can be claimed now
  private boolean claimOnce() {
    int most = pace.inHand();
    int room = most - inHand.get();
    if (room < Math.max(1, most / 4) || !relays.isAnyAwake()) {
      return false;
    }
    List<Claim> claims = queue.claim(room);
    inHand.addAndGet(claims.size());
    Map<UUID, OutgoingMail> mails = write(claims);
    long now = System.nanoTime();
    for (Claim claim : claims) {
      OutgoingMail mail = mails.get(claim.id());
      if (mail != null) {
        waiting.add(new InHand(claim, mail, now));
      }
    }
    return claims.size() == room;
  }

  private Map<UUID, OutgoingMail> write(List<Claim> claims) {
    if (claims.isEmpty()) {
      return Map.of();
    }
    Map<UUID, OutgoingMail> mails;
    int answered = 0;
    try {
      mails = consignor.write(claims.stream().map(Claim::id).toList());
    } catch (RuntimeException unwritable) {
      mails = new HashMap<>();
      for (Claim claim : claims) {
        answered += writeAlone(claim, mails);
      }
    }
    inHand.addAndGet(mails.size() + answered - claims.size());
    return mails;
  }

  /// A mail that can't be written is tried again by the schedule like one that can't be sent, so
  /// that it ends in an outcome and an alarm, not in a lease renewed for ever.
  private int writeAlone(Claim claim, Map<UUID, OutgoingMail> mails) {
    try {
      mails.putAll(consignor.write(List.of(claim.id())));
      return 0;
    } catch (RuntimeException unwritable) {
      LOG.errorf(
          "%s: %s can't be written: %s", name.table(), claim.id(), unwritable.getClass().getName());
      answers.add(new Answered(claim, RelayAnswer.tryAgain("unwritable"), false));
      return 1;
    }
  }

  /// Mails that can't be given back are in hand no more all the same: they come up again when their
  /// lease ends. Else each trouble of the database would leave the lane with less room.
  private void giveBack(List<Overdue> mails, Duration delay) {
    if (mails.isEmpty()) {
      return;
    }
    try {
      List<Again> rows =
          mails.stream()
              .map(
                  each ->
                      new Again(each.mail().claim(), time.instant().plus(delay).plus(each.delay())))
              .toList();
      QuarkusTransaction.requiringNew().run(() -> table.again(rows, true));
    } finally {
      inHand.addAndGet(-mails.size());
    }
  }

  private void sendUntilStopped() {
    try {
      for (InHand mail = waiting.take(); mail != null; mail = waiting.take()) {
        RelayAnswer answer = RelayAnswer.NO_RELAY;
        try {
          answer = relays.send(mail.mail());
        } catch (RuntimeException unwritable) {
          LOG.errorf("%s: %s can't be sent: %s", name.table(), mail.claim().id(), unwritable);
          answer = RelayAnswer.tryAgain("unwritable");
        } finally {
          waiting.done(mail);
          answers.add(new Answered(mail.claim(), answer, mail.mail().simulated() != null));
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void endUntilStopped() {
    List<Answered> batch = new ArrayList<>();
    while (sending || !answers.isEmpty() || !batch.isEmpty()) {
      try {
        if (batch.isEmpty()) {
          Answered first = answers.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
          if (first == null) {
            continue;
          }
          batch.add(first);
          Thread.sleep(LINGER);
          answers.drainTo(batch, BATCH - 1);
        }
        QuarkusTransaction.requiringNew().run(() -> endings.write(batch));
        ended(batch);
        batch.clear();
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException trouble) {
        LOG.warnf("%s: writing down failed, again: %s", name.table(), trouble.getMessage());
        if (!running) {
          return;
        }
        pause();
      }
    }
  }

  private void ended(List<Answered> batch) {
    inHand.addAndGet(-batch.size());
    pace.done(batch.size());
    batch.forEach(each -> metrics.answered(name, each));
    if (pace.inHand() - inHand.get() >= pace.inHand() / 4) {
      bell.ring();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
