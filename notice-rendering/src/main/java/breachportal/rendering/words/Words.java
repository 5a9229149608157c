package breachportal.rendering.words;

import breachportal.contract.breach.Count;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.PartialTime;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How things are called in one language, and how its readers write numbers and times. What is not
/// known is said in words, never left empty. Safe for use by many threads.
public final class Words {

  private static final Map<Language, Words> LOADED = new ConcurrentHashMap<>();

  private final Properties texts;
  private final Locale locale;

  private Words(Properties texts, Locale locale) {
    this.texts = texts;
    this.locale = locale;
  }

  public static Words in(Language language) {
    return LOADED.computeIfAbsent(language, Words::load);
  }

  /// @return the language as a BCP 47 tag
  public String tag() {
    return locale.toLanguageTag();
  }

  /// @param key a key of the word lists
  /// @param values what stands in the text's places {0}, {1}, ...
  /// @throws IllegalArgumentException when there is no such key
  public String say(String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i].toString());
    }
    return text;
  }

  /// @return the word for a constant of a vocabulary
  public String of(@Nullable Enum<?> constant) {
    return constant == null
        ? unknown()
        : say(
            constant.getDeclaringClass().getSimpleName()
                + "."
                + constant.name().toLowerCase(Locale.ROOT));
  }

  /// @return the words for several, joined
  public String of(@Nullable List<? extends Enum<?>> constants) {
    return constants == null || constants.isEmpty()
        ? unknown()
        : constants.stream().map(this::of).collect(Collectors.joining(", "));
  }

  public String of(@Nullable Boolean answer) {
    return answer == null ? unknown() : say(answer ? "yes" : "no");
  }

  public String text(@Nullable String text) {
    return text == null || text.isBlank() ? unknown() : text.strip();
  }

  public String unknown() {
    return say("unknown");
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  public String decimal(double number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }

  /// @return a count as exactly as it is known
  public String of(@Nullable Count count) {
    if (count == null) {
      return unknown();
    }
    Long min = count.min();
    Long best = count.best();
    Long max = count.max();
    if (best != null) {
      return min == null || max == null || Objects.equals(min, max)
          ? number(best)
          : say("count.best", number(best), number(min), number(max));
    }
    if (min != null && max != null) {
      return say("count.between", number(min), number(max));
    }
    if (min != null) {
      return say("count.least", number(min));
    }
    return max == null ? unknown() : say("count.most", number(max));
  }

  public String of(@Nullable Instant instant, ZoneId zone) {
    return instant == null ? unknown() : pattern("time.instant").format(instant.atZone(zone));
  }

  public String of(@Nullable LocalDate day) {
    return day == null ? unknown() : pattern("time.day").format(day);
  }

  /// @return a time as exactly as it is known
  public String of(@Nullable PartialTime time, ZoneId zone) {
    if (time == null) {
      return unknown();
    }
    return switch (time.precision()) {
      case YEAR -> time.text();
      case MONTH -> pattern("time.month").format(YearMonth.parse(time.text()));
      case DAY -> of(LocalDate.parse(time.text()));
      case INSTANT -> of(OffsetDateTime.parse(time.text()).toInstant(), zone);
    };
  }

  /// @param code ISO 3166-1 alpha-2
  /// @return the country's name
  public String country(String code) {
    String name = Locale.of("", code).getDisplayCountry(locale);
    return name.isEmpty() ? code : name;
  }

  private DateTimeFormatter pattern(String key) {
    return DateTimeFormatter.ofPattern(say(key), locale);
  }

  private static Words load(Language language) {
    String tag =
        switch (language) {
          case VI -> "vi";
          case ZH_HANS -> "zh-Hans";
          case EN -> "en";
        };
    String name = "notice_" + tag + ".properties";
    try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
      var texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Words(texts, Locale.forLanguageTag(tag));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
