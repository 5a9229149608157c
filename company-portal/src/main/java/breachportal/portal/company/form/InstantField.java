package breachportal.portal.company.form;

import breachportal.portal.page.Show;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An instant in the past, asked for as a date and a time of day in Hanoi.
///
/// @param ask the question
public record InstantField(Ask ask) implements Field {
  @Override
  public String kind() {
    return "instant";
  }

  @Override
  public void write(JsonNode stored, String name, Typed.Writer out) {
    var local = Instant.parse(stored.asText()).atZone(Show.ZONE);
    DateParts.write(local.toLocalDate(), local.toLocalTime(), name, out);
  }

  @Override
  public @Nullable JsonNode read(Reading reading, String name, @Nullable JsonNode before) {
    var parts = DateParts.of(reading.typed(), name);
    if (parts.isEmpty() || !parts.complete(true, reading)) {
      return null;
    }
    var date = parts.date(reading);
    var clock = parts.clock(reading);
    if (date.isEmpty() || clock.isEmpty()) {
      return null;
    }
    var instant = date.get().atTime(clock.get()).atZone(Show.ZONE).toInstant();
    if (instant.isAfter(reading.now())) {
      reading.refuse(name + ".day", "not_in_future", "Give a time that has passed.");
      return null;
    }
    return TextNode.valueOf(instant.toString());
  }

  @Override
  public List<String> show(JsonNode stored) {
    return List.of(Show.time(Instant.parse(stored.asText())));
  }

  @Override
  public String firstInput(String name) {
    return name + ".day";
  }
}
