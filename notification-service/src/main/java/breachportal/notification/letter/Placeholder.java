package breachportal.notification.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in a letter for what a row of the list says: `{{name}}`, or `{{name|customer}}` with
/// what stands there when the row says nothing. Upper and lower case of the key mean the same.
///
/// @param key which column
/// @param otherwise what stands there for want of a value; null when the letter's language decides
record Placeholder(String key, @Nullable String otherwise) {
  static final String NAME = "name";
  static final String PHONE = "phone";

  /// The keys that each list has.
  static final List<String> OF_EVERY_LIST = List.of(NAME, PHONE);

  private static final Pattern FORM =
      Pattern.compile(
          "\\{\\{[ \\t]*([\\p{L}\\p{M}\\p{N}_]{1,40})[ \\t]*(?:\\|([^{}|\\n]{0,100}))?\\}\\}");

  /// @param text a text
  /// @return its placeholders, in order
  static List<Placeholder> in(String text) {
    List<Placeholder> found = new ArrayList<>();
    walk(text, words -> {}, found::add);
    return found;
  }

  /// @param text a text
  /// @param words hears what stands between placeholders, never empty
  /// @param places hears each placeholder, in order
  static void walk(String text, Consumer<String> words, Consumer<Placeholder> places) {
    Matcher found = FORM.matcher(text);
    int at = 0;
    while (found.find()) {
      if (found.start() > at) {
        words.accept(text.substring(at, found.start()));
      }
      places.accept(read(found));
      at = found.end();
    }
    if (at < text.length()) {
      words.accept(text.substring(at));
    }
  }

  /// @param text a text
  /// @param value what to put for each placeholder
  /// @return the text with the values
  static String replaced(String text, Function<Placeholder, String> value) {
    StringBuilder out = new StringBuilder();
    walk(text, out::append, place -> out.append(value.apply(place)));
    return out.toString();
  }

  /// @param text a text
  /// @return where its placeholders stand
  static List<Span> spans(String text) {
    Matcher found = FORM.matcher(text);
    List<Span> spans = new ArrayList<>();
    while (found.find()) {
      spans.add(new Span(found.start(), found.end()));
    }
    return spans;
  }

  /// Where something stands in a text.
  ///
  /// @param begin its first character
  /// @param end the one after its last
  record Span(int begin, int end) {}

  private static Placeholder read(Matcher found) {
    String key = found.group(1);
    return new Placeholder(
        key == null ? "" : key.toLowerCase(Locale.ROOT),
        found.group(2) == null ? null : found.group(2).strip());
  }
}
