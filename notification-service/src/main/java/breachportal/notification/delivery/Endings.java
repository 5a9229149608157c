package breachportal.notification.delivery;

import breachportal.notification.delivery.Consignor.Ending;
import breachportal.notification.delivery.LaneTable.Again;
import breachportal.notification.delivery.LaneTable.Try;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Writes down what came of the mails of a lane, many in one transaction: the outcome, or when to
/// try again, always under the claim.
final class Endings {
  private static final Logger LOG = Logger.getLogger(Endings.class);
  private static final Duration NO_RELAY_DELAY = Duration.ofSeconds(2);

  private final LaneName name;
  private final LeasedQueue queue;
  private final LaneTable table;
  private final Consignor consignor;
  private final InstantSource time;

  Endings(
      LaneName name, LeasedQueue queue, LaneTable table, Consignor consignor, InstantSource time) {
    this.name = name;
    this.queue = queue;
    this.table = table;
    this.consignor = consignor;
    this.time = time;
  }

  /// What came of a mail in hand.
  ///
  /// @param claim its claim
  /// @param answer the answer
  /// @param drill whether it is a mail of a drill
  record Answered(Claim claim, RelayAnswer answer, boolean drill) {}

  /// @param batch what came of mails; in a transaction
  void write(List<Answered> batch) {
    Instant now = time.instant();
    List<Answered> over = new ArrayList<>();
    List<Answered> tried = new ArrayList<>();
    List<Again> untried = new ArrayList<>();
    for (Answered each : batch) {
      switch (each.answer().verdict()) {
        case ACCEPTED, REFUSED -> over.add(each);
        case TRY_AGAIN, NOT_HERE -> tried.add(each);
        case NO_RELAY -> untried.add(new Again(each.claim(), now.plus(NO_RELAY_DELAY)));
      }
    }
    table.again(untried, true);
    again(tried, now);
    finish(over, now);
  }

  private void again(List<Answered> tried, Instant now) {
    if (tried.isEmpty()) {
      return;
    }
    Map<UUID, Try> tries =
        table.tried(
            tried.stream().map(Answered::claim).toList(),
            tried.stream().map(each -> each.answer().code()).toList(),
            now);
    List<Again> rows = new ArrayList<>();
    for (Answered each : tried) {
      Try last = tries.get(each.claim().id());
      if (last != null) {
        Optional<Instant> next = RetrySchedule.next(last.count(), last.firstAt(), now);
        if (next.isPresent()) {
          rows.add(new Again(each.claim(), next.get()));
        } else {
          giveUp(each, last, now);
        }
      }
    }
    table.again(rows, false);
  }

  private void giveUp(Answered each, Try last, Instant now) {
    boolean held =
        name.keepsDeadLetters() ? queue.bury(each.claim()) : queue.complete(each.claim());
    if (held) {
      end(each, Outcome.GIVEN_UP, last.count(), now);
    }
  }

  private void finish(List<Answered> over, Instant now) {
    List<Answered> refused =
        over.stream()
            .filter(each -> each.answer().verdict() == RelayAnswer.Verdict.REFUSED)
            .filter(unused -> name.keepsDeadLetters())
            .toList();
    bury(refused, now);
    List<Answered> gone = new ArrayList<>(over);
    gone.removeAll(refused);
    if (gone.isEmpty()) {
      return;
    }
    Map<UUID, Integer> tries = table.finish(gone.stream().map(Answered::claim).toList());
    consignor.ended(
        gone.stream()
            .filter(each -> held(each, tries))
            .map(each -> ending(each, tries.getOrDefault(each.claim().id(), 1), now))
            .toList());
  }

  private void bury(List<Answered> refused, Instant now) {
    if (refused.isEmpty()) {
      return;
    }
    Map<UUID, Try> tries =
        table.tried(
            refused.stream().map(Answered::claim).toList(),
            refused.stream().map(each -> each.answer().code()).toList(),
            now);
    for (Answered each : refused) {
      Try last = tries.get(each.claim().id());
      if (last != null && queue.bury(each.claim())) {
        end(each, Outcome.REFUSED, last.count(), now);
      }
    }
  }

  private void end(Answered each, Outcome outcome, int tries, Instant now) {
    String code = each.answer().code();
    consignor.ended(
        List.of(
            new Ending(
                each.claim().id(), outcome, tries, now, code, each.answer().condemnsAddress())));
    if (name.keepsDeadLetters()) {
      LOG.errorf(
          "dead letter: %s %s, %s after %d tries, last answer %s",
          name.table(), each.claim().id(), outcome, tries, code);
    }
  }

  private boolean held(Answered each, Map<UUID, Integer> tries) {
    boolean held = tries.containsKey(each.claim().id());
    if (!held) {
      LOG.warnf(
          "%s: %s was ended by somebody else after its lease", name.table(), each.claim().id());
    }
    return held;
  }

  private static Ending ending(Answered each, int tries, Instant now) {
    boolean accepted = each.answer().verdict() == RelayAnswer.Verdict.ACCEPTED;
    return new Ending(
        each.claim().id(),
        accepted ? Outcome.ACCEPTED : Outcome.REFUSED,
        tries,
        now,
        each.answer().code(),
        each.answer().condemnsAddress());
  }
}
