package breachportal.notification.notice;

import breachportal.contract.breach.Count;
import breachportal.contract.breach.PartialTime;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Writes numbers and times as the readers of one language write them.
///
/// @param words the language's words
/// @param zone the zone in which instants are shown; it is named beside them
record Figures(Words words, ZoneId zone) {

  String number(long number) {
    return NumberFormat.getIntegerInstance(words.locale()).format(number);
  }

  String count(@Nullable Count count) {
    if (count == null) {
      return words.text("unknown");
    }
    Long min = count.min();
    Long best = count.best();
    Long max = count.max();
    if (best != null) {
      return min != null && max != null && !min.equals(max)
          ? words.text("count.best", number(best), number(min), number(max))
          : words.text("count.about", number(best));
    }
    if (min != null && max != null) {
      return words.text("count.between", number(min), number(max));
    }
    if (min != null) {
      return words.text("count.least", number(min));
    }
    return max == null ? words.text("unknown") : words.text("count.most", number(max));
  }

  String time(@Nullable Instant instant) {
    return instant == null
        ? words.text("unknown")
        : format("time.instant").format(instant.atZone(zone));
  }

  String day(LocalDate day) {
    return format("time.day").format(day);
  }

  String time(@Nullable PartialTime time) {
    if (time == null) {
      return words.text("unknown");
    }
    return switch (time.precision()) {
      case YEAR -> Year.parse(time.text()).toString();
      case MONTH -> format("time.month").format(YearMonth.parse(time.text()));
      case DAY -> day(LocalDate.parse(time.text()));
      case INSTANT -> time(OffsetDateTime.parse(time.text()).toInstant());
    };
  }

  private DateTimeFormatter format(String key) {
    return DateTimeFormatter.ofPattern(words.text(key), words.locale());
  }
}
