package breachportal.report.breach;

import breachportal.contract.breach.PartialTime;
import breachportal.contract.breach.PartialTime.Precision;
import breachportal.contract.breach.Timeline;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The order of times: `occurredFrom <= occurredTo <= detectedAt`, nothing in the future, nothing
/// before 1900.
///
/// A time known only to the day, month or year stands for all that it can mean, anywhere on Earth:
/// it is refused only when it is certainly wrong.
final class TimelineRules {

  static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  /// Where a day begins first, and where it ends last.
  private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

  private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

  private TimelineRules() {}

  static void check(Timeline timeline, Instant now, FieldErrors errors) {
    checkRange("timeline.occurredFrom", timeline.occurredFrom(), now, errors);
    checkRange("timeline.occurredTo", timeline.occurredTo(), now, errors);
    checkRange("timeline.detectedAt", timeline.detectedAt(), now, errors);
    checkRange("timeline.awareAt", timeline.awareAt(), now, errors);
    checkRange("timeline.containedAt", timeline.containedAt(), now, errors);
    PartialTime from = timeline.occurredFrom();
    PartialTime to = timeline.occurredTo();
    Instant detected = timeline.detectedAt();
    if (from != null && to != null && certainlyAfter(from, to)) {
      errors.add("timeline.occurredTo", "in_order", "It can't have ended before it began.");
    }
    if (to != null && detected != null && to.earliest(FIRST).isAfter(detected)) {
      errors.add("timeline.detectedAt", "in_order", "It can't be detected before it ended.");
    } else if (from != null && detected != null && from.earliest(FIRST).isAfter(detected)) {
      errors.add("timeline.detectedAt", "in_order", "It can't be detected before it began.");
    }
    Instant contained = timeline.containedAt();
    if (from != null && contained != null && from.earliest(FIRST).isAfter(contained)) {
      errors.add("timeline.containedAt", "in_order", "It can't be contained before it began.");
    }
  }

  static void checkRange(String field, @Nullable Instant at, Instant now, FieldErrors errors) {
    if (at != null) {
      checkRange(field, at, at, now, errors);
    }
  }

  private static void checkRange(
      String field, @Nullable PartialTime time, Instant now, FieldErrors errors) {
    if (time != null) {
      checkRange(field, time.earliest(FIRST), time.end(LAST), now, errors);
    }
  }

  private static void checkRange(
      String field, Instant earliest, Instant latest, Instant now, FieldErrors errors) {
    if (earliest.isAfter(now)) {
      errors.add(field, "not_in_future", "A time that is not in the future is needed.");
    } else if (latest.isBefore(EARLIEST)) {
      errors.add(field, "not_before_1900", "A time since 1900 is needed.");
    }
  }

  /// Two partial times are days of the same place; an instant and a partial time need not be.
  private static boolean certainlyAfter(PartialTime from, PartialTime to) {
    boolean fromExact = from.precision() == Precision.INSTANT;
    boolean toExact = to.precision() == Precision.INSTANT;
    if (toExact) {
      return from.earliest(FIRST).isAfter(to.end(LAST));
    }
    Instant end = fromExact ? to.end(LAST) : to.end(ZoneOffset.UTC);
    Instant begin = from.earliest(ZoneOffset.UTC);
    return !begin.isBefore(end);
  }
}
