package breachportal.notification.campaign;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Language;
import breachportal.contract.campaign.Letter;
import breachportal.notification.code.LetterCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A letter as one person sees it: the same content as plain text and as HTML, every value escaped.
///
/// @param language its language
/// @param subject the mail's subject
/// @param text the plain text part
/// @param html the HTML part: one `article` element, without links, images or scripts
record LetterMail(Language language, String subject, String text, String html) {

  /// Whom a letter is for.
  ///
  /// @param name their name, if it is known
  /// @param code the letter's reference code
  /// @param isTest whether it is a test, which is marked as such
  record Reader(@Nullable String name, LetterCode code, boolean isTest) {}

  /// One part of a letter: a heading, or none, and paragraphs.
  private record Part(@Nullable String heading, List<String> paragraphs) {}

  /// @param letter what the company tells
  /// @param language the letter's language
  /// @param organisationName who writes
  /// @param reader whom it is for
  /// @return the letter as that person sees it
  static LetterMail write(
      Letter letter, Language language, String organisationName, Reader reader) {
    LetterWords words = LetterWords.in(language);
    List<Part> parts = parts(letter, words, organisationName, reader);
    String mark = reader.isTest() ? words.text("test.subject") + " " : "";
    return new LetterMail(language, mark + letter.subject(), text(parts), html(parts, language));
  }

  private static List<Part> parts(
      Letter letter, LetterWords words, String organisationName, Reader reader) {
    List<Part> parts = new ArrayList<>();
    if (reader.isTest()) {
      parts.add(new Part(null, List.of(words.text("test.note"))));
    }
    parts.add(new Part(null, List.of(greeting(words, reader.name()))));
    parts.add(section(words, "whatHappened", letter.whatHappened()));
    parts.add(section(words, "whatInformation", letter.whatInformation()));
    parts.add(section(words, "whatWeDo", letter.whatWeDo()));
    parts.add(section(words, "whatYouCanDo", letter.whatYouCanDo()));
    parts.add(section(words, "moreInformation", letter.moreInformation()));
    parts.add(
        new Part(
            words.text("genuine"),
            List.of(
                words.text("genuine.code").replace("{code}", reader.code().shown()),
                words.text("genuine.how"))));
    parts.add(new Part(null, List.of(organisationName)));
    return parts;
  }

  private static String greeting(LetterWords words, @Nullable String name) {
    return name == null
        ? words.text("greeting.plain")
        : words.text("greeting").replace("{name}", name);
  }

  private static Part section(LetterWords words, String key, String content) {
    return new Part(
        words.text(key), content.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
  }

  private static String text(List<Part> parts) {
    return parts.stream()
        .map(
            part ->
                (part.heading() == null ? "" : part.heading() + "\n\n")
                    + String.join("\n\n", part.paragraphs()))
        .collect(Collectors.joining("\n\n\n", "", "\n"));
  }

  private static String html(List<Part> parts, Language language) {
    StringBuilder html = new StringBuilder();
    html.append("<article lang=\"").append(WireNames.of(language)).append("\">\n");
    for (Part part : parts) {
      if (part.heading() != null) {
        html.append("<h2>").append(escaped(part.heading())).append("</h2>\n");
      }
      part.paragraphs().forEach(each -> html.append("<p>").append(escaped(each)).append("</p>\n"));
    }
    return html.append("</article>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
