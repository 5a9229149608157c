package breachportal.portal.company.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Any number of answers out of several. Answers that were stored before the options were what they
/// are now stay: a report may name a province by its former name.
///
/// @param ask the question
/// @param options the answers
public record ChoicesField(Ask ask, List<Option> options) implements Field {
  @Override
  public String kind() {
    return "checkboxes";
  }

  @Override
  public void write(JsonNode stored, String name, Typed.Writer out) {
    texts(stored).forEach(value -> out.put(name, value));
  }

  @Override
  public @Nullable JsonNode read(Reading reading, String name, @Nullable JsonNode before) {
    var kept = before == null ? List.<String>of() : texts(before);
    ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
    for (var value : reading.typed().all(name)) {
      if (options.stream().noneMatch(o -> o.value().equals(value)) && !kept.contains(value)) {
        reading.refuse(name, "unknown_choice", "Choose from the answers.");
        return null;
      }
      chosen.add(value);
    }
    return chosen.isEmpty() ? null : chosen;
  }

  @Override
  public List<String> show(JsonNode stored) {
    return texts(stored).stream().map(value -> ChoiceField.labelOf(options, value)).toList();
  }

  @Override
  public String firstInput(String name) {
    return options.isEmpty() ? name : name + "." + options.getFirst().value();
  }

  /// @param chosen the values that are chosen
  /// @return the options, and after them what is chosen and is none of them
  List<Option> optionsWith(List<String> chosen) {
    var all = new ArrayList<>(options);
    chosen.stream()
        .filter(value -> options.stream().noneMatch(o -> o.value().equals(value)))
        .forEach(value -> all.add(Option.of(value, value)));
    return all;
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
