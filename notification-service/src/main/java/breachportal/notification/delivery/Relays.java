package breachportal.notification.delivery;

import breachportal.notification.delivery.RelayAnswer.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// The relays of one lane. A mail goes to the one with the most room for its weight; what one can't
/// take goes to another. Safe for concurrent use.
public final class Relays {
  private static final long LONGEST_WAIT_MILLIS = 1_000;

  private final List<Place> places;
  private final MailWriter writer;
  private final IntSupplier replicas;

  /// A relay and how much of it is in use; guarded by the monitor of {@link Relays}.
  private static final class Place {
    private final Relay relay;
    private final int weight;
    private final int connections;
    private int used;

    private Place(Relay relay, int weight, int connections) {
      this.relay = relay;
      this.weight = weight;
      this.connections = connections;
    }
  }

  /// A relay as it is configured.
  ///
  /// @param relay the relay
  /// @param weight its part of the mail
  /// @param connections how many connections all replicas together have to it
  record Configured(Relay relay, int weight, int connections) {}

  Relays(List<Configured> configured, MailWriter writer, IntSupplier replicas) {
    List<Place> all = new ArrayList<>();
    configured.forEach(each -> all.add(new Place(each.relay(), each.weight(), each.connections())));
    this.places = List.copyOf(all);
    this.writer = writer;
    this.replicas = replicas;
  }

  /// Sends a mail and waits for the answer. A mail of a drill is written and signed as any, and
  /// goes to a simulated mail server in this process: this is the one way to a relay.
  ///
  /// @param mail the mail
  /// @return what came of it; never an exception for what goes wrong on the wire
  public RelayAnswer send(OutgoingMail mail) {
    byte[] content = writer.write(mail, Clock.systemUTC().instant());
    SimulatedAnswer simulated = mail.simulated();
    if (simulated != null) {
      return simulated.answer();
    }
    try {
      return offer(writer.returnPath(mail), mail.to(), content);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return RelayAnswer.NO_RELAY;
    }
  }

  private RelayAnswer offer(String from, String to, byte[] content) throws InterruptedException {
    RelayAnswer last = RelayAnswer.NO_RELAY;
    Set<Place> tried = new HashSet<>();
    for (Place place = enter(tried); place != null; place = enter(tried)) {
      RelayAnswer answer;
      try {
        answer = place.relay.send(from, to, content);
      } finally {
        leave(place);
      }
      if (answer.verdict() != Verdict.NOT_HERE && answer.verdict() != Verdict.NO_RELAY) {
        return answer;
      }
      if (last.verdict() != Verdict.NOT_HERE) {
        last = answer;
      }
      tried.add(place);
    }
    return last.verdict() == Verdict.NOT_HERE ? RelayAnswer.tryAgain(last.code()) : last;
  }

  private synchronized @Nullable Place enter(Set<Place> tried) throws InterruptedException {
    while (true) {
      Place best = null;
      boolean mayWait = false;
      for (Place each : places) {
        if (tried.contains(each) || each.relay.rests()) {
          continue;
        }
        mayWait = true;
        if (each.used < limit(each) && (best == null || load(each) < load(best))) {
          best = each;
        }
      }
      if (best != null) {
        best.used++;
        return best;
      }
      if (!mayWait) {
        return null;
      }
      wait(LONGEST_WAIT_MILLIS);
    }
  }

  private synchronized void leave(Place place) {
    place.used--;
    notifyAll();
  }

  private int limit(Place place) {
    return Math.ceilDiv(place.connections, replicas.getAsInt());
  }

  private static double load(Place place) {
    return (double) place.used / place.weight;
  }

  /// @return whether any of them is not resting after trouble
  boolean isAnyAwake() {
    return places.stream().anyMatch(place -> !place.relay.rests());
  }

  /// @return how many mails can be on the wire at once
  int parallel() {
    return places.stream().mapToInt(place -> place.relay.rate().useful(place.connections)).sum();
  }

  /// @return the relays
  List<Relay> all() {
    return places.stream().map(place -> place.relay).toList();
  }
}
