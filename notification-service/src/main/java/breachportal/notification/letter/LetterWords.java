package breachportal.notification.letter;

import breachportal.contract.breach.Language;
import breachportal.notification.words.MailWords;

/// The words around and in letters, from `letter_<language>.properties`.
public final class LetterWords {
  private static final MailWords WORDS = new MailWords(LetterWords.class, "letter");

  private final Language language;

  private LetterWords(Language language) {
    this.language = language;
  }

  /// @param language a language
  /// @return its words
  public static LetterWords in(Language language) {
    return new LetterWords(language);
  }

  /// @param key which words
  /// @return the words
  public String text(String key) {
    return WORDS.text(language, key);
  }

  /// @param place a placeholder that says nothing of it itself
  /// @return what stands there for want of a value
  String missing(Placeholder place) {
    return text(place.key().equals(Placeholder.NAME) ? "missing.name" : "missing");
  }
}
