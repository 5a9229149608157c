package breachportal.portal.company.form;

import breachportal.portal.page.Show;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A day, which may be to come.
///
/// @param ask the question
public record DateField(Ask ask) implements Field {
  @Override
  public String kind() {
    return "date";
  }

  @Override
  public void write(JsonNode stored, String name, Typed.Writer out) {
    DateParts.write(LocalDate.parse(stored.asText()), null, name, out);
  }

  @Override
  public @Nullable JsonNode read(Reading reading, String name, @Nullable JsonNode before) {
    var parts = DateParts.of(reading.typed(), name);
    if (parts.isEmpty() || !parts.complete(false, reading)) {
      return null;
    }
    return parts.date(reading).map(date -> TextNode.valueOf(date.toString())).orElse(null);
  }

  @Override
  public List<String> show(JsonNode stored) {
    return List.of(Show.day(LocalDate.parse(stored.asText())));
  }

  @Override
  public String firstInput(String name) {
    return name + ".day";
  }
}
