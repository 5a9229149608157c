package breachportal.notification.letter;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/// The words around and in letters, from `letter_<language>.properties`.
public final class LetterWords {
  private static final Map<Language, LetterWords> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new LetterWords(language));
    }
  }

  private final Properties words = new Properties();

  private LetterWords(Language language) {
    String file = "letter_" + WireNames.of(language) + ".properties";
    try (InputStream in = LetterWords.class.getResourceAsStream(file)) {
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
  public static LetterWords in(Language language) {
    LetterWords words = ALL.get(language);
    if (words == null) {
      throw new IllegalStateException("no words in " + language);
    }
    return words;
  }

  /// @param key which words
  /// @return the words
  public String text(String key) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    return text;
  }

  /// @param place a placeholder that says nothing of it itself
  /// @return what stands there for want of a value
  String missing(Placeholder place) {
    return text(place.key().equals(Placeholder.NAME) ? "missing.name" : "missing");
  }
}
