package breachportal.notification.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// The words of one kind of mail, from a file for each language, such as `alert_vi.properties`.
public final class MailWords {
  private final Map<Language, Properties> words = new EnumMap<>(Language.class);

  /// @param beside a class beside which the files are
  /// @param name how their names begin
  public MailWords(Class<?> beside, String name) {
    for (Language language : Language.values()) {
      words.put(language, read(beside, name + "_" + WireNames.of(language) + ".properties"));
    }
  }

  private static Properties read(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      Properties read = new Properties();
      read.load(new InputStreamReader(in, UTF_8));
      return read;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// @param language a language
  /// @param key which words
  /// @return the words
  public String text(Language language, String key) {
    String text = in(language).getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key + " in " + language);
    }
    return text;
  }

  /// @param language a language
  /// @return which words it has
  public Set<String> keys(Language language) {
    return new TreeSet<>(in(language).stringPropertyNames());
  }

  private Properties in(Language language) {
    return Objects.requireNonNull(words.get(language));
  }
}
