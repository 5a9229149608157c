package breachportal.contract.breach;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;

/// A time that is known only as exactly as somebody knows it: a year, a month, a day or an instant.
///
/// Its text is ISO 8601, cut where knowledge ends: `2016`, `2016-03`, `2016-03-28` or
/// `2016-03-28T10:15:00+07:00`; an instant always carries its offset. On the wire it is that text.
///
/// @param text the ISO 8601 text, kept as it was given
public record PartialTime(String text) {

  /// How exactly a time is known.
  public enum Precision {
    YEAR,
    MONTH,
    DAY,
    INSTANT
  }

  /// @throws DateTimeException when the text is none of the four forms or names no real date
  public PartialTime {
    var unused = earliestOf(text, ZoneId.of("UTC"));
  }

  /// @return how exactly the time is known, by the form of its text
  public Precision precision() {
    return switch (text.length()) {
      case 4 -> Precision.YEAR;
      case 7 -> Precision.MONTH;
      case 10 -> Precision.DAY;
      default -> Precision.INSTANT;
    };
  }

  /// @param zone where the days of a partial time begin
  /// @return the first instant that the text can mean
  public Instant earliest(ZoneId zone) {
    return earliestOf(text, zone);
  }

  /// @param zone where the days of a partial time begin
  /// @return the first instant after all that the text can mean; for an instant, itself
  public Instant end(ZoneId zone) {
    return switch (precision()) {
      case YEAR -> Year.parse(text).plusYears(1).atDay(1).atStartOfDay(zone).toInstant();
      case MONTH -> YearMonth.parse(text).plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
      case DAY -> LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant();
      case INSTANT -> OffsetDateTime.parse(text).toInstant();
    };
  }

  @Override
  public String toString() {
    return text;
  }

  private static Instant earliestOf(String text, ZoneId zone) {
    return switch (text.length()) {
      case 4 -> Year.parse(text).atDay(1).atStartOfDay(zone).toInstant();
      case 7 -> YearMonth.parse(text).atDay(1).atStartOfDay(zone).toInstant();
      case 10 -> LocalDate.parse(text).atStartOfDay(zone).toInstant();
      default -> OffsetDateTime.parse(text).toInstant();
    };
  }
}
