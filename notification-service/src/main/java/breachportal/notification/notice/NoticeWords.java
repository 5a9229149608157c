package breachportal.notification.notice;

import breachportal.contract.breach.Language;
import breachportal.notification.words.MailWords;
import breachportal.rendering.words.Words;
import java.util.Set;

/// The words of the mail of a notice in one language, from `words_<language>.properties`. What the
/// renderings of a notice have words for is called as there.
final class NoticeWords {
  private static final MailWords WORDS = new MailWords(NoticeWords.class, "words");

  private final Language language;
  private final Words names;

  private NoticeWords(Language language) {
    this.language = language;
    this.names = Words.in(language);
  }

  /// @param language a language
  /// @return its words
  static NoticeWords in(Language language) {
    return new NoticeWords(language);
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

  /// @return how the renderings of a notice call things, and write numbers and times
  Words names() {
    return names;
  }

  Set<String> keys() {
    return WORDS.keys(language);
  }
}
