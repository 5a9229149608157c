package breachportal.portal.company.form;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A time of day as people write it: `9:12`, `09:12:30`, `9.12`, `9h12`, `9h`, `9:12 pm`.
final class ClockTime {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{1,2})(?:[:.h](\\d{2})?(?:[:.](\\d{2}(?:\\.\\d{1,9})?))?)?\\s*([ap]\\.?m\\.?)?");

  private ClockTime() {}

  /// @param text what was typed
  /// @return the time of day; empty when it is none
  static Optional<LocalTime> parse(String text) {
    var form = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!form.matches() || (form.group(2) == null && !text.matches(".*[hHmM].*"))) {
      return Optional.empty();
    }
    try {
      int hour = hourOf(Integer.parseInt(form.group(1)), form.group(4));
      var minutes = form.group(2) == null ? "00" : form.group(2);
      var seconds = form.group(3) == null ? "00" : form.group(3);
      return Optional.of(
          LocalTime.parse(String.format(Locale.ROOT, "%02d:%s:%s", hour, minutes, seconds)));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private static int hourOf(int hour, @Nullable String half) {
    if (half == null) {
      return hour;
    }
    if (hour < 1 || hour > 12) {
      throw new DateTimeException("no such hour of half a day");
    }
    return hour % 12 + (half.startsWith("p") ? 12 : 0);
  }
}
