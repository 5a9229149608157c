package breachportal.notification.notice;

import breachportal.contract.breach.Count;
import breachportal.contract.breach.PartialTime;
import breachportal.rendering.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Writes numbers and times as the readers of one language write them.
///
/// @param names the language's
/// @param zone the zone in which instants are shown; it is named beside them
record Figures(Words names, ZoneId zone) {

  String number(long number) {
    return names.number(number);
  }

  /// @return a count; one number alone is an estimate
  String count(@Nullable Count count) {
    Long best = count == null ? null : count.best();
    if (count == null || best == null || isRange(count)) {
      return names.of(count);
    }
    return names.say("count.about", names.number(best));
  }

  private static boolean isRange(Count count) {
    return count.min() != null && count.max() != null && !count.min().equals(count.max());
  }

  String time(@Nullable Instant instant) {
    return names.of(instant, zone);
  }

  String day(LocalDate day) {
    return names.of(day);
  }

  String time(@Nullable PartialTime time) {
    return names.of(time, zone);
  }
}
