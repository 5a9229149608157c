package breachportal.notification.notice;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// The words of the notice in one language, from `words_<language>.properties`.
public final class Words {
  private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Words(language));
    }
  }

  private final Language language;
  private final Properties words = new Properties();

  private Words(Language language) {
    this.language = language;
    String file = "words_" + WireNames.of(language) + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// @param language a language
  /// @return its words
  public static Words in(Language language) {
    Words words = ALL.get(language);
    if (words == null) {
      throw new IllegalStateException("no words in " + language);
    }
    return words;
  }

  /// @param key the words' key
  /// @param parts what stands in for `{0}`, `{1}` and so on
  /// @return the words
  String text(String key, Object... parts) {
    String pattern = words.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no words for " + key + " in " + language);
    }
    if (parts.length == 0) {
      return pattern;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      int part =
          i + 2 < pattern.length() && pattern.charAt(i) == '{' ? pattern.charAt(i + 1) - '0' : -1;
      if (part >= 0 && part < parts.length && pattern.charAt(i + 2) == '}') {
        text.append(parts[part]);
        i += 2;
      } else {
        text.append(pattern.charAt(i));
      }
    }
    return text.toString();
  }

  /// @param constant a constant of the contract
  /// @return its name in words
  public String of(Enum<?> constant) {
    return text(constant.getDeclaringClass().getSimpleName() + "." + WireNames.of(constant));
  }

  Locale locale() {
    return Locale.forLanguageTag(WireNames.of(language));
  }

  Set<String> keys() {
    return new TreeSet<>(words.stringPropertyNames());
  }
}
