package breachportal.portal.company.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A date, and a time of day where it is asked for, typed into boxes of their own. Times are of
/// Hanoi.
///
/// @param name the parameter's name; the boxes are `name.day`, `.month`, `.year` and `.time`
/// @param day the day as typed
/// @param month the month as typed: a number or an English name
/// @param year the year as typed
/// @param time the time of day as typed
record DateParts(String name, String day, String month, String year, String time) {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  static DateParts of(Typed typed, String name) {
    return new DateParts(
        name,
        typed.one(name + ".day"),
        typed.one(name + ".month"),
        typed.one(name + ".year"),
        typed.one(name + ".time"));
  }

  static void write(LocalDate date, @Nullable LocalTime time, String name, Typed.Writer out) {
    out.put(name + ".day", String.valueOf(date.getDayOfMonth()));
    out.put(name + ".month", String.valueOf(date.getMonthValue()));
    out.put(name + ".year", String.valueOf(date.getYear()));
    if (time != null) {
      out.put(name + ".time", time.toString());
    }
  }

  boolean isEmpty() {
    return (day + month + year + time).isEmpty();
  }

  /// Says which boxes are still empty, if any are.
  ///
  /// @param timeToo whether the time of day is needed
  /// @param reading takes the complaint
  /// @return whether all are filled
  boolean complete(boolean timeToo, Reading reading) {
    var missing = new ArrayList<String>();
    for (var part :
        timeToo ? List.of("day", "month", "year", "time") : List.of("day", "month", "year")) {
      if (reading.typed().one(name + "." + part).isEmpty()) {
        missing.add(part);
      }
    }
    if (missing.isEmpty()) {
      return true;
    }
    reading.refuse(
        name + "." + missing.getFirst(),
        "date_incomplete",
        "Add the " + String.join(" and the ", missing) + ".");
    return false;
  }

  Optional<LocalDate> date(Reading reading) {
    var y = yearNumber(reading);
    var m = monthNumber(reading);
    if (y.isEmpty() || m.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(y.getAsInt(), m.getAsInt(), Math.toIntExact(Numbers.parse(day).orElse(0))));
    } catch (DateTimeException | ArithmeticException noSuchDay) {
      reading.refuse(name + ".day", "no_such_date", "Write a day that this month has, like 27.");
      return Optional.empty();
    }
  }

  OptionalInt yearNumber(Reading reading) {
    var number = Numbers.parse(year);
    if (number.isEmpty() || number.getAsLong() < FIRST_YEAR || number.getAsLong() > LAST_YEAR) {
      reading.refuse(name + ".year", "no_such_year", "Write the year in four digits, like 2026.");
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) number.getAsLong());
  }

  OptionalInt monthNumber(Reading reading) {
    var number = Numbers.parse(month);
    if (number.isPresent() && number.getAsLong() >= 1 && number.getAsLong() <= 12) {
      return OptionalInt.of((int) number.getAsLong());
    }
    var begin = month.toUpperCase(Locale.ROOT);
    for (var named : Month.values()) {
      if (begin.length() >= 3 && named.name().startsWith(begin)) {
        return OptionalInt.of(named.getValue());
      }
    }
    reading.refuse(
        name + ".month", "no_such_month", "Write the month as a number from 1 to 12, like 11.");
    return OptionalInt.empty();
  }

  Optional<LocalTime> clock(Reading reading) {
    var clock = ClockTime.parse(time);
    if (clock.isEmpty()) {
      reading.refuse(
          name + ".time", "no_such_time", "Write the time of day in Hanoi, like 09:12 or 21:40.");
    }
    return clock;
  }
}
