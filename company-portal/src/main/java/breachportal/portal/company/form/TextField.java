package breachportal.portal.company.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An answer in words.
///
/// @param ask the question
/// @param max the most characters it may have
/// @param lines how many lines its box shows; 1 for a single line
public record TextField(Ask ask, int max, int lines) implements Field {
  /// @param ask the question
  /// @param max the most characters
  /// @return a question answered on one line
  public static TextField line(Ask ask, int max) {
    return new TextField(ask, max, 1);
  }

  /// @param ask the question
  /// @param max the most characters
  /// @return a question answered in a few lines
  public static TextField lines(Ask ask, int max) {
    return new TextField(ask, max, max > 10_000 ? 12 : 5);
  }

  @Override
  public String kind() {
    return lines == 1 ? "text" : "textarea";
  }

  @Override
  public void write(JsonNode stored, String name, Typed.Writer out) {
    out.put(name, stored.asText());
  }

  @Override
  public @Nullable JsonNode read(Reading reading, String name, @Nullable JsonNode before) {
    var text = reading.typed().one(name);
    if (text.isEmpty()) {
      return null;
    }
    if (text.length() > max) {
      reading.refuse(
          name,
          "size",
          String.format(
              Locale.ENGLISH,
              "Shorten this by %,d characters; %,d is the most.",
              text.length() - max,
              max));
      return null;
    }
    return TextNode.valueOf(text);
  }

  @Override
  public List<String> show(JsonNode stored) {
    return stored.asText().lines().toList();
  }
}
