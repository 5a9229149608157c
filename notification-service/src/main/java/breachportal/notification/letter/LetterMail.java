package breachportal.notification.letter;

import breachportal.contract.breach.Language;
import breachportal.notification.code.LetterCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A letter as one person sees it: the same content as plain text and as HTML, every value escaped.
///
/// @param language its language
/// @param subject the mail's subject
/// @param text the plain text part
/// @param html the HTML part: a document without links, images, scripts or anything from elsewhere
public record LetterMail(Language language, String subject, String text, String html) {

  /// Whom a letter is for.
  ///
  /// @param name their name, if it is known
  /// @param phone their phone number, if it is known
  /// @param fields what the other columns of the list say of them, by key
  /// @param code the letter's reference code
  public record Reader(
      @Nullable String name, @Nullable String phone, Map<String, String> fields, LetterCode code) {

    @Nullable String value(String key) {
      return switch (key) {
        case Placeholder.NAME -> name;
        case Placeholder.PHONE -> phone;
        default -> fields.get(key);
      };
    }

    @Override
    public String toString() {
      return "Reader[redacted]";
    }
  }

  /// @return the `article` of the HTML part, to be shown in another document
  public String article() {
    String end = "</article>\n";
    return html.substring(html.indexOf("<article"), html.indexOf(end) + end.length());
  }
}
