package breachportal.notification.delivery;

import breachportal.store.lease.Claim;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Mails in hand that wait for a connection, one line for each recipient domain. The domains take
/// turns, and one that has as many mails on the wire as it may stands back: a domain that answers
/// slowly holds up its own mail only. Safe for concurrent use.
final class Waiting {
  private static final long LONGEST_WAIT = Duration.ofSeconds(1).toNanos();

  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final DomainLimits limits;
  private boolean closed;

  /// A mail in hand.
  ///
  /// @param claim the claim under which it is
  /// @param mail the mail
  /// @param since when it was written, in nanoseconds
  record InHand(Claim claim, OutgoingMail mail, long since) {
    String domain() {
      return mail.to().substring(mail.to().lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
  }

  private static final class Line {
    private final ArrayDeque<InHand> mails = new ArrayDeque<>();
    private final RateLimit rate;
    private final int most;
    private int onTheWire;

    private Line(RateLimit rate, int most) {
      this.rate = rate;
      this.most = most;
    }
  }

  Waiting(DomainLimits limits) {
    this.limits = limits;
  }

  synchronized void add(InHand mail) {
    line(mail.domain()).mails.add(mail);
    notify(); // for one mail more, one of those who wait is enough: each can take any
  }

  private Line line(String domain) {
    return lines.computeIfAbsent(
        domain, name -> new Line(limits.rateOf(name), limits.connectionsOf(name)));
  }

  /// Waits for a mail that may go.
  ///
  /// @return the mail; null when there will be none any more
  /// @throws InterruptedException when interrupted while waiting
  synchronized @Nullable InHand take() throws InterruptedException {
    while (!closed) {
      long now = System.nanoTime();
      long soonest = LONGEST_WAIT;
      for (Map.Entry<String, Line> each : lines.entrySet()) {
        Line line = each.getValue();
        if (line.mails.isEmpty() || line.onTheWire >= line.most) {
          continue;
        }
        long until = line.rate.untilNext(now);
        if (until == 0) {
          return next(each.getKey(), line, now);
        }
        soonest = Math.min(soonest, until);
      }
      wait(1 + soonest / 1_000_000);
    }
    return null;
  }

  private InHand next(String domain, Line line, long now) {
    var unused = line.rate.take(now);
    lines.remove(domain);
    lines.put(domain, line);
    line.onTheWire++;
    return line.mails.remove();
  }

  /// Says that a mail is on the wire no more.
  synchronized void done(InHand mail) {
    Line line = lines.get(mail.domain());
    if (line != null && --line.onTheWire == 0 && line.mails.isEmpty()) {
      lines.remove(mail.domain());
    }
    notify();
  }

  /// A mail that waited too long to be sent as it was written.
  ///
  /// @param mail the mail
  /// @param delay how long it should wait elsewhere
  record Overdue(InHand mail, Duration delay) {}

  /// @param before an instant, in nanoseconds
  /// @return what was written before then and still waits; it waits no more
  synchronized List<Overdue> takeOlder(long before) {
    List<Overdue> old = new ArrayList<>();
    for (Line line : lines.values()) {
      for (int i = 1; !line.mails.isEmpty() && line.mails.element().since() - before < 0; i++) {
        old.add(new Overdue(line.mails.remove(), line.rate.timeOf(i)));
      }
    }
    lines.values().removeIf(line -> line.mails.isEmpty() && line.onTheWire == 0);
    return old;
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
