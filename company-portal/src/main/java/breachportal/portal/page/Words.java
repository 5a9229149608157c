package breachportal.portal.page;

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

/// What the constants of the contract are called on a page, in each language: the files
/// `words/<tag>.properties`, with keys such as `DataCategory.NATIONAL_ID`.
///
/// What a language lacks is said in English, and what English lacks is made of the constant's name.
public final class Words {

  private static final Map<Language, Properties> BY_LANGUAGE = read();

  private Words() {}

  /// @param constant a constant of the contract
  /// @param language the reader's language
  /// @return what it is called
  public static String of(Enum<?> constant, Language language) {
    String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    return of(key, language, sentenceCase(constant.name()));
  }

  /// @param key a key of the files
  /// @param language the reader's language
  /// @param otherwise what to say when no file has the key
  /// @return the words
  public static String of(String key, Language language, String otherwise) {
    String inLanguage = in(language).getProperty(key);
    return inLanguage != null ? inLanguage : in(Language.EN).getProperty(key, otherwise);
  }

  /// @param key a key of the files
  /// @param language a language
  /// @return whether that language itself has the key
  static boolean has(String key, Language language) {
    return in(language).containsKey(key);
  }

  private static Properties in(Language language) {
    return BY_LANGUAGE.getOrDefault(language, new Properties());
  }

  private static String sentenceCase(String name) {
    String spaced = name.replace('_', ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }

  private static Map<Language, Properties> read() {
    Map<Language, Properties> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, read("/words/" + WireNames.of(language) + ".properties"));
    }
    return all;
  }

  private static Properties read(String resource) {
    try (InputStream in = Words.class.getResourceAsStream(resource)) {
      Properties words = new Properties();
      if (in != null) {
        words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
