package breachportal.notification.letter;

import breachportal.notification.letter.LetterMail.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The two parts of a mail under way: whatever is said is said in both, as text and as HTML.
///
/// It is a row of steps, each a run of words that is the same for everybody, written down for both
/// parts beforehand, or a place for what a person's row says.
final class TwoParts {
  private static final String CODE = "";

  private final LetterWords words;
  private final List<Step> steps = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private int length;
  private boolean begun;

  TwoParts(LetterWords words) {
    this.words = words;
  }

  /// Words for everybody, then a place, if one follows.
  private record Step(String text, String html, @Nullable Place place) {}

  /// A place: what stands around a value, and what stands there for want of one.
  private record Place(String key, String before, String after, String otherwise) {}

  /// Says words in both parts.
  void say(String said) {
    text.append(said);
    html.append(escaped(said));
  }

  /// Says words with placeholders in them.
  void template(String template) {
    Placeholder.walk(
        template,
        this::say,
        place ->
            place(
                new Place(
                    place.key(),
                    "",
                    "",
                    Objects.requireNonNullElseGet(place.otherwise(), () -> words.missing(place)))));
  }

  /// Begins the next part of the letter.
  void next() {
    if (begun) {
      text.append("\n");
    }
  }

  void heading(String heading) {
    block("h2", () -> say(heading));
  }

  void paragraph(String paragraph) {
    block("p", () -> say(paragraph));
  }

  void templateParagraph(String paragraph) {
    block("p", () -> template(paragraph));
  }

  void greeting() {
    String[] around = words.text("greeting").split("\\{name\\}", 2);
    block(
        "p",
        () ->
            place(
                new Place(
                    Placeholder.NAME,
                    around[0],
                    around[around.length - 1],
                    words.text("greeting.plain"))));
  }

  void codeParagraph(String before, String after) {
    block("p", () -> place(new Place(CODE, before, after, "")));
  }

  private void block(String element, Runnable content) {
    if (begun) {
      text.append("\n\n");
    }
    begun = true;
    html.append('<').append(element).append('>');
    content.run();
    html.append("</").append(element).append(">\n");
  }

  private void place(@Nullable Place place) {
    length += text.length() + 40;
    steps.add(new Step(text.toString(), html.toString(), place));
    text.setLength(0);
    html.setLength(0);
  }

  /// @return about how long the text becomes
  int length() {
    return length + text.length();
  }

  /// @param reader whom it is for
  /// @param asText gets the text
  /// @param asHtml gets the HTML
  void write(Reader reader, StringBuilder asText, StringBuilder asHtml) {
    for (Step step : steps) {
      asText.append(step.text());
      asHtml.append(step.html());
      if (step.place() != null) {
        String said = said(step.place(), reader);
        asText.append(said);
        asHtml.append(escaped(said));
      }
    }
    asText.append(text);
    asHtml.append(html);
  }

  private static String said(Place place, Reader reader) {
    Optional<String> value =
        place.key().equals(CODE)
            ? Optional.of(reader.code().shown())
            : LetterValue.of(reader.value(place.key()));
    return value.map(it -> place.before() + it + place.after()).orElse(place.otherwise());
  }

  static String escaped(String said) {
    return said.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
