package breachportal.notification.notice;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Language;
import breachportal.notification.words.MailWords;
import java.util.Locale;
import java.util.Set;

/// The words of the notice in one language, from `words_<language>.properties`.
public final class Words {
  private static final MailWords WORDS = new MailWords(Words.class, "words");

  private final Language language;

  private Words(Language language) {
    this.language = language;
  }

  /// @param language a language
  /// @return its words
  public static Words in(Language language) {
    return new Words(language);
  }

  /// @param key the words' key
  /// @param parts what stands in for `{0}`, `{1}` and so on
  /// @return the words
  String text(String key, Object... parts) {
    String pattern = WORDS.text(language, key);
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
    return WORDS.keys(language);
  }
}
