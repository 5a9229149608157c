package breachportal.notification.delivery;

import breachportal.notification.smtp.NotLetIn;
import breachportal.notification.smtp.SmtpConnection;
import breachportal.notification.smtp.SmtpReply;
import breachportal.notification.smtp.SmtpReply.Stage;
import breachportal.notification.smtp.SmtpServer;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One relay of one lane, with the connections that are kept to it. Safe for concurrent use.
///
/// After trouble of its own, such as being unreachable or not letting us in, it rests: a second,
/// then twice as long each time, a minute at most. Trouble with a mailbox or a mail is no trouble
/// of the relay's.
final class Relay {
  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final long SHORTEST_REST = Duration.ofSeconds(1).toNanos();
  private static final int LONGEST_REST = 6;
  private static final long IDLE = Duration.ofSeconds(20).toNanos();

  private final String name;
  private final SmtpServer server;
  private final RateLimit rate;
  private final boolean waitsForRate;
  private final LongSupplier nanoTime;
  private final ConcurrentLinkedDeque<Kept> idle = new ConcurrentLinkedDeque<>();
  private final AtomicInteger troubles = new AtomicInteger();
  private final AtomicLong sent = new AtomicLong();
  private volatile @Nullable String lastTrouble;
  private volatile long restsUntil;

  /// A connection that waits for the next mail.
  private record Kept(SmtpConnection connection, long since) {}

  /// @param name how it is called
  /// @param server where it is
  /// @param rate how much it takes
  /// @param waitsForRate whether a mail waits for its turn, or only counts
  /// @param nanoTime what rests and idle connections are measured by, as `System::nanoTime`
  Relay(
      String name, SmtpServer server, RateLimit rate, boolean waitsForRate, LongSupplier nanoTime) {
    this.name = name;
    this.server = server;
    this.rate = rate;
    this.waitsForRate = waitsForRate;
    this.nanoTime = nanoTime;
    this.restsUntil = nanoTime.getAsLong();
  }

  /// Hands a mail over.
  ///
  /// @param from who hears of a mail that comes back
  /// @param to the mailbox
  /// @param content the mail
  /// @return what came of it; never an exception for what goes wrong on the wire
  RelayAnswer send(String from, String to, byte[] content) {
    try {
      waitForRate();
      SmtpConnection kept = kept();
      if (kept != null) {
        RelayAnswer answer = over(kept, from, to, content);
        if (answer != null) {
          return answer;
        }
      }
      RelayAnswer answer = over(SmtpConnection.open(server), from, to, content);
      return answer == null ? trouble("hung up") : answer;
    } catch (NotLetIn refused) {
      return trouble(String.valueOf(refused.getMessage()));
    } catch (IOException unreachable) {
      return trouble(unreachable.getClass().getSimpleName());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return RelayAnswer.NO_RELAY;
    }
  }

  /// @return what came of it; null when the server was gone before it heard of the mail
  private @Nullable RelayAnswer over(
      SmtpConnection connection, String from, String to, byte[] content) {
    try {
      SmtpReply reply = connection.send(from, to, content);
      if (reply.isGoodbye() && reply.stage() == Stage.SENDER) {
        connection.close();
        return null;
      }
      return understood(connection, reply);
    } catch (SocketTimeoutException silence) {
      return connection.answered() ? RelayAnswer.tryAgain("timeout") : trouble("silence");
    } catch (IOException hungUp) {
      return connection.answered() ? RelayAnswer.tryAgain("hung up") : null;
    }
  }

  private RelayAnswer understood(SmtpConnection connection, SmtpReply reply) {
    if (connection.isOpen()) {
      idle.addFirst(new Kept(connection, nanoTime.getAsLong()));
    } else {
      connection.close();
    }
    RelayAnswer answer = RelayAnswer.of(reply);
    if (answer.verdict() == RelayAnswer.Verdict.NO_RELAY || reply.isGoodbye()) {
      var unused = trouble(answer.code());
      return answer;
    }
    if (answer.verdict() == RelayAnswer.Verdict.ACCEPTED) {
      sent.incrementAndGet();
    }
    troubles.set(0);
    return answer;
  }

  private @Nullable SmtpConnection kept() {
    long now = nanoTime.getAsLong();
    for (Kept each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
      if (now - each.since() < IDLE) {
        return each.connection();
      }
      each.connection().close();
    }
    return null;
  }

  private RelayAnswer trouble(String what) {
    int times = Math.min(troubles.getAndIncrement(), LONGEST_REST);
    restsUntil = nanoTime.getAsLong() + (SHORTEST_REST << times);
    lastTrouble = what;
    LOG.warnf("relay %s: %s", name, what);
    return new RelayAnswer(RelayAnswer.Verdict.NO_RELAY, what, false);
  }

  private void waitForRate() throws InterruptedException {
    long wait = rate.take(nanoTime.getAsLong());
    if (wait > 0 && waitsForRate) {
      Thread.sleep(Duration.ofNanos(wait));
    }
  }

  /// @return whether it rests after trouble
  boolean rests() {
    return nanoTime.getAsLong() - restsUntil < 0;
  }

  /// @return how many mails it has taken since the start
  long sent() {
    return sent.get();
  }

  /// @return what was wrong with it last; null when nothing was yet
  @Nullable String lastTrouble() {
    return lastTrouble;
  }

  String name() {
    return name;
  }

  SmtpServer server() {
    return server;
  }

  RateLimit rate() {
    return rate;
  }

  void close() {
    for (Kept each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
      each.connection().close();
    }
  }
}
