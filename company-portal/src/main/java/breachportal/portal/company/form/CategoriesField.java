package breachportal.portal.company.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Which categories a list has an element for. Choosing one begins its element, the others keep
/// what is said in theirs; taking the tick away takes the element away.
///
/// @param ask the question
/// @param options the categories
public record CategoriesField(Ask ask, List<Option> options) implements Field {
  private static final String KEY = "category";

  @Override
  public String kind() {
    return "checkboxes";
  }

  @Override
  public void write(JsonNode stored, String name, Typed.Writer out) {
    stored.forEach(element -> out.put(name, element.path(KEY).asText()));
  }

  @Override
  public @Nullable JsonNode read(Reading reading, String name, @Nullable JsonNode before) {
    var chosen = reading.typed().all(name);
    ArrayNode elements = JsonNodeFactory.instance.arrayNode();
    for (var option : options) {
      if (chosen.contains(option.value())) {
        elements.add(elementOf(before, option.value()));
      }
    }
    return elements.isEmpty() ? null : elements;
  }

  private static JsonNode elementOf(@Nullable JsonNode before, String category) {
    if (before != null) {
      for (var element : before) {
        if (element.path(KEY).asText().equals(category)) {
          return element;
        }
      }
    }
    return JsonNodeFactory.instance.objectNode().put(KEY, category);
  }

  @Override
  public List<String> show(JsonNode stored) {
    return StreamSupport.stream(stored.spliterator(), false)
        .map(element -> ChoiceField.labelOf(options, element.path(KEY).asText()))
        .toList();
  }

  @Override
  public String firstInput(String name) {
    return name + "." + options.getFirst().value();
  }
}
