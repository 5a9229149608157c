package breachportal.notification.letter;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Language;
import breachportal.contract.campaign.Letter;
import breachportal.notification.letter.LetterMail.Reader;
import java.util.List;
import java.util.Objects;

/// A letter that is ready to be filled in for one person after another. Both parts of the mail,
/// text and HTML, are written at once from the same words, so that they can't say different things.
/// Immutable; filling in costs two copies and the escaping of the values.
public final class LetterTemplate {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="{language}"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta name="color-scheme" content="light dark">
      <meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
      <title>{subject}</title>
      <style>:root{color-scheme:light dark}body{margin:0;padding:16px;font:16px/1.6 sans-serif}
      article{max-width:38em;margin:0 auto}h2{font-size:19px;line-height:1.3;margin:28px 0 8px}
      p{margin:0 0 12px;overflow-wrap:anywhere}</style></head><body>
      <article lang="{language}">
      """;

  private static final String FOOT = "</article>\n</body></html>\n";

  private final Language language;
  private final TwoParts subject;
  private final TwoParts body;
  private final List<String> head;

  private LetterTemplate(Language language, TwoParts subject, TwoParts body) {
    this.language = language;
    this.subject = subject;
    this.body = body;
    this.head =
        List.of(HEAD.replace("{language}", WireNames.of(language)).split("\\{subject\\}", 2));
  }

  /// @param letter what the company tells
  /// @param language the letter's language
  /// @param organisationName who writes
  /// @param mark what it is marked as
  /// @return the template
  public static LetterTemplate of(
      Letter letter, Language language, String organisationName, LetterMark mark) {
    LetterWords words = LetterWords.in(language);
    TwoParts subject = new TwoParts(words);
    TwoParts body = new TwoParts(words);
    if (mark != LetterMark.NONE) {
      subject.say(words.text(word(mark, "subject")) + " ");
      paragraphs(body, words.text(word(mark, "note")));
      body.next();
    }
    subject.template(letter.subject());
    body.greeting();
    section(body, words.text("whatHappened"), letter.whatHappened());
    section(body, words.text("whatInformation"), letter.whatInformation());
    section(body, words.text("whatWeDo"), letter.whatWeDo());
    section(body, words.text("whatYouCanDo"), letter.whatYouCanDo());
    section(body, words.text("moreInformation"), letter.moreInformation());
    genuine(body, words);
    body.next();
    body.paragraph(organisationName);
    return new LetterTemplate(language, subject, body);
  }

  private static String word(LetterMark mark, String which) {
    return (mark == LetterMark.TEST ? "test." : "drill.") + which;
  }

  private static void section(TwoParts body, String heading, String content) {
    body.next();
    body.heading(heading);
    paragraphs(body, content);
  }

  private static void paragraphs(TwoParts body, String content) {
    content
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(body::templateParagraph);
  }

  private static void genuine(TwoParts body, LetterWords words) {
    body.next();
    body.heading(words.text("genuine"));
    List<String> around = List.of(words.text("genuine.code").split("\\{code\\}", 2));
    body.codeParagraph(around.getFirst(), around.getLast());
    body.paragraph(words.text("genuine.how"));
  }

  /// @param reader whom the letter is for
  /// @return the letter as that person sees it
  public LetterMail fill(Reader reader) {
    StringBuilder line = new StringBuilder(128);
    subject.write(reader, line, new StringBuilder(160));
    StringBuilder text = new StringBuilder(body.length() + 256);
    StringBuilder html = new StringBuilder(2 * body.length() + 1_024);
    html.append(head.getFirst()).append(TwoParts.escaped(line.toString())).append(head.getLast());
    body.write(reader, text, html);
    html.append(FOOT);
    return new LetterMail(language, line.toString(), text.append('\n').toString(), html.toString());
  }

  /// @param language the text's language
  /// @param content a text with placeholders
  /// @return the text for readers of whom no row says anything
  public static String forAnybody(Language language, String content) {
    LetterWords words = LetterWords.in(language);
    return Placeholder.replaced(
        content,
        place -> Objects.requireNonNullElseGet(place.otherwise(), () -> words.missing(place)));
  }
}
