package breachportal.portal.page;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Count;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.PartialTime;
import breachportal.contract.breach.StillVerifying;
import io.quarkus.qute.TemplateExtension;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How templates show numbers, times and constants: `{report.filedAt.time}`, `{count.people}`,
/// `{leak.state.words}`. Without a language given it is English.
@TemplateExtension
public final class Show {

  /// The zone in which times are shown.
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  private Show() {}

  /// @param constant a constant of the contract
  /// @return what it is called in English
  public static String words(Enum<?> constant) {
    return Words.of(constant, Language.EN);
  }

  /// @param constant a constant of the contract
  /// @param language the reader's language
  /// @return what it is called in that language
  public static String words(Enum<?> constant, Language language) {
    return Words.of(constant, language);
  }

  /// @param constant a constant of the contract
  /// @return its name on the wire, as addresses and forms carry it
  public static String wire(Enum<?> constant) {
    return WireNames.of(constant);
  }

  /// @param number a number
  /// @return its digits in groups of three: `10,482`
  public static String grouped(long number) {
    return grouped(number, Language.EN);
  }

  /// @param number a number
  /// @param language the reader's language
  /// @return its digits grouped as people of the language do
  public static String grouped(long number, Language language) {
    return NumberFormat.getIntegerInstance(localeOf(language)).format(number);
  }

  /// @param instant an instant
  /// @return such as `Tuesday 24 November 2026, 09:12, Hanoi time`
  public static String time(Instant instant) {
    return TIME.format(instant.atZone(ZONE)) + ", Hanoi time";
  }

  /// @param instant an instant
  /// @return such as `24 Nov 2026, 09:12`; for tables whose caption or head names the zone
  public static String shortTime(Instant instant) {
    return SHORT_TIME.format(instant.atZone(ZONE));
  }

  /// @param date a day
  /// @return such as `24 November 2026`
  public static String day(LocalDate date) {
    return day(date, Language.EN);
  }

  /// @param date a day
  /// @param language the reader's language
  /// @return the day as people of the language write it
  public static String day(LocalDate date, Language language) {
    return format(date, language, "d MMMM uuuu", "'ngày' d 'tháng' M 'năm' uuuu", "uuuu年M月d日");
  }

  /// @param date a day
  /// @param language the reader's language
  /// @return its month, such as `November 2026`
  public static String month(LocalDate date, Language language) {
    return format(date, language, "MMMM uuuu", "'tháng' M 'năm' uuuu", "uuuu年M月");
  }

  /// @param due an instant
  /// @param now the present
  /// @return how long it is until then, such as `2 days 4 hours left` or `3 hours over`
  public static String leftAt(Instant due, Instant now) {
    Duration left = Duration.between(now, due);
    return lasting(left.abs()) + (left.isNegative() ? " over" : " left");
  }

  /// @param count a number of records or people
  /// @return its best estimate, or the range that is known, or `not known yet`
  public static String people(@Nullable Count count) {
    if (count == null
        || Stream.of(count.min(), count.best(), count.max()).allMatch(Objects::isNull)) {
      return "not known yet";
    }
    if (count.best() != null) {
      return grouped(count.best());
    }
    if (count.min() != null && count.max() != null) {
      return grouped(count.min()) + " to " + grouped(count.max());
    }
    return count.min() != null
        ? "at least " + grouped(count.min())
        : "at most " + grouped(Objects.requireNonNull(count.max()));
  }

  /// @param time a time as exactly as it is known
  /// @return such as `2016`, `March 2016`, `28 March 2016` or the full time
  public static String known(PartialTime time) {
    return switch (time.precision()) {
      case YEAR -> time.text();
      case MONTH -> month(YearMonth.parse(time.text()).atDay(1), Language.EN);
      case DAY -> day(LocalDate.parse(time.text()));
      case INSTANT -> time(OffsetDateTime.parse(time.text()).toInstant());
    };
  }

  /// @param open a field that the company does not know yet
  /// @return what the field is called
  public static String fieldInWords(StillVerifying open) {
    return FieldNames.of(open.field());
  }

  /// @param bytes a length
  /// @return such as `25.0 MB`
  public static String fileSize(long bytes) {
    if (bytes < 1_000) {
      return bytes + " bytes";
    }
    double kilo = bytes / 1_000.0;
    return kilo < 1_000
        ? String.format(Locale.ENGLISH, "%.1f KB", kilo)
        : String.format(Locale.ENGLISH, "%,.1f MB", kilo / 1_000);
  }

  /// @param digest a fingerprint or a hash, in hexadecimal digits
  /// @return the same in groups of four, as people compare it
  public static String inFours(String digest) {
    return digest.replaceAll("(.{4})(?=.)", "$1 ");
  }

  /// @param code a country's ISO 3166-1 code, such as `VN`
  /// @return its name, such as `Vietnam`
  public static String countryName(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  /// @param language a language
  /// @return its BCP 47 tag: `vi`, `zh-Hans`, `en`
  public static String tag(Language language) {
    return localeOf(language).toLanguageTag();
  }

  /// @param language a language
  /// @return its locale
  public static Locale localeOf(Language language) {
    return switch (language) {
      case VI -> Locale.of("vi");
      case ZH_HANS -> Locale.forLanguageTag("zh-Hans");
      case EN -> Locale.ENGLISH;
    };
  }

  /// @param length a length of time, not negative
  /// @return its two largest units, such as `2 days 4 hours` or `5 minutes`
  public static String lasting(Duration length) {
    String words =
        length.toDays() > 0
            ? unit(length.toDays(), "day") + unit(length.toHoursPart(), "hour")
            : unit(length.toHours(), "hour") + unit(length.toMinutesPart(), "minute");
    return words.isEmpty() ? "less than a minute" : words.strip();
  }

  private static String unit(long number, String name) {
    return number == 0 ? "" : " " + number + " " + name + (number == 1 ? "" : "s");
  }

  private static String format(
      LocalDate date, Language language, String english, String vietnamese, String chinese) {
    String pattern =
        switch (language) {
          case VI -> vietnamese;
          case ZH_HANS -> chinese;
          case EN -> english;
        };
    return DateTimeFormatter.ofPattern(pattern, localeOf(language)).format(date);
  }
}
