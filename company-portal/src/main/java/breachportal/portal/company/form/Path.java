package breachportal.portal.company.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Paths of answers, step by step: names, and `name[key]` for the element of a list whose category
/// is the key.
final class Path {
  private static final Pattern STEP = Pattern.compile("([^.\\[]+)(?:\\[([^]]+)])?\\.?");
  private static final String KEY = "category";

  private Path() {}

  static List<Step> steps(String path) {
    var steps = new ArrayList<Step>();
    var matcher = STEP.matcher(path);
    while (matcher.find()) {
      steps.add(new Step(matcher.group(1), matcher.group(2)));
    }
    return steps;
  }

  /// One step: a name, and the key of an element when the name is that of a list.
  record Step(String name, @Nullable String key) {
    @Nullable JsonNode from(JsonNode at) {
      var child = at.get(name);
      if (key == null || !(child instanceof ArrayNode list)) {
        return key == null ? child : null;
      }
      return list.valueStream().filter(this::isKeyed).findFirst().orElse(null);
    }

    private boolean isKeyed(JsonNode element) {
      return element.path(KEY).asText().equals(key);
    }

    /// Puts a value where this step leads, or takes away what is there.
    void put(ObjectNode at, @Nullable JsonNode value) {
      if (key != null) {
        return; // an element of a list is begun and ended by its category alone
      }
      if (value == null) {
        at.remove(name);
      } else {
        at.set(name, value);
      }
    }

    /// Begins the object that this step leads to.
    ///
    /// @param attach whether it becomes part of the tree
    ObjectNode begin(ObjectNode at, boolean attach) {
      ObjectNode begun = JsonNodeFactory.instance.objectNode();
      if (attach && key == null) {
        at.set(name, begun);
      }
      if (attach && key != null) {
        begun.put(KEY, key);
        at.withArray(name).add(begun);
      }
      return begun;
    }
  }
}
