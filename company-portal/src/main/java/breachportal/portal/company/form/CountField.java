package breachportal.portal.company.form;

import breachportal.contract.breach.Count;
import breachportal.portal.page.Show;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A number as exactly as it is known: a best estimate, the least and the most it can be.
///
/// @param ask the question
public record CountField(Ask ask) implements Field {
  private static final List<String> PARTS = List.of("best", "min", "max");

  @Override
  public String kind() {
    return "count";
  }

  @Override
  public void write(JsonNode stored, String name, Typed.Writer out) {
    for (var part : PARTS) {
      if (stored.hasNonNull(part)) {
        out.put(name + "." + part, Show.grouped(stored.get(part).asLong()));
      }
    }
  }

  @Override
  public @Nullable JsonNode read(Reading reading, String name, @Nullable JsonNode before) {
    ObjectNode count = JsonNodeFactory.instance.objectNode();
    for (var part : PARTS) {
      readPart(reading, name + "." + part, part, count);
    }
    if (count.isEmpty()) {
      return null;
    }
    if (!new Count(at(count, "min"), at(count, "best"), at(count, "max")).inOrder()) {
      reading.refuse(
          name + ".best",
          "count_order",
          "Put the numbers in order: the least, then the best estimate, then the most.");
      return null;
    }
    return count;
  }

  private static void readPart(Reading reading, String name, String part, ObjectNode count) {
    var text = reading.typed().one(name);
    if (text.isEmpty()) {
      return;
    }
    var number = Numbers.parse(text);
    if (number.isEmpty()) {
      reading.refuse(name, "number", "Write a whole number in digits, like 10,482.");
    } else if (number.getAsLong() > Count.LIMIT) {
      reading.refuse(name, "max", "Write a number up to " + Show.grouped(Count.LIMIT) + ".");
    } else {
      count.put(part, number.getAsLong());
    }
  }

  @Override
  public List<String> show(JsonNode stored) {
    var best = at(stored, "best");
    var range = new ArrayList<String>();
    var min = at(stored, "min");
    if (min != null) {
      range.add("at least " + Show.grouped(min));
    }
    var max = at(stored, "max");
    if (max != null) {
      range.add("at most " + Show.grouped(max));
    }
    if (best == null) {
      return List.of(upperFirst(String.join(", ", range)));
    }
    return List.of(
        Show.grouped(best) + (range.isEmpty() ? "" : " (" + String.join(", ", range) + ")"));
  }

  @Override
  public String firstInput(String name) {
    return name + ".best";
  }

  private static String upperFirst(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static @Nullable Long at(JsonNode count, String part) {
    return count.hasNonNull(part) ? Long.valueOf(count.get(part).asLong()) : null;
  }
}
