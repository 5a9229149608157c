package breachportal.report.breach;

import breachportal.contract.breach.ReportContent;
import breachportal.contract.report.Revision.Change;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Tells two contents of a report apart, field by field, in the order in which the report asks.
///
/// Elements of a list are found by what names them, not by their place: data by its category,
/// open questions by their field; sightings have only their place, from 1. Lists of words are one
/// field. When it was declared is no answer of the company's and does not count.
final class Changes {

  private static final Map<String, String> NAMED_BY =
      Map.of("data", "category", "stillVerifying", "field");
  private static final Set<String> NOT_ANSWERS = Set.of("declaration.declaredAt");

  private final List<Change> found = new ArrayList<>();

  private Changes() {}

  /// @param before the content before
  /// @param after the content now
  /// @param mapper how the contract is written
  /// @return what differs
  static List<Change> between(ReportContent before, ReportContent after, ObjectMapper mapper) {
    ObjectMapper allFields = mapper.copy().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
    Changes changes = new Changes();
    changes.compare("", allFields.valueToTree(before), allFields.valueToTree(after));
    return List.copyOf(changes.found);
  }

  private void compare(String path, JsonNode before, JsonNode after) {
    if (before.isObject() || after.isObject()) {
      compareFields(path, before, after, "");
    } else if (isListOfObjects(before) || isListOfObjects(after)) {
      compareElements(path, before, after);
    } else if (!text(before).equals(text(after)) && !NOT_ANSWERS.contains(path)) {
      found.add(new Change(path, text(before), text(after)));
    }
  }

  private void compareFields(String path, JsonNode before, JsonNode after, String name) {
    JsonNode shape = before.isObject() ? before : after;
    for (Map.Entry<String, JsonNode> field : shape.properties()) {
      String key = field.getKey();
      if (!key.equals(name)) {
        compare(path.isEmpty() ? key : path + '.' + key, before.path(key), after.path(key));
      }
    }
  }

  private void compareElements(String path, JsonNode before, JsonNode after) {
    String name = NAMED_BY.getOrDefault(path, "");
    Map<String, JsonNode> old = byName(before, name);
    Map<String, JsonNode> now = byName(after, name);
    Map<String, JsonNode> all = new LinkedHashMap<>(old);
    now.forEach(all::putIfAbsent);
    for (String each : all.keySet()) {
      String element = path + '[' + each + ']';
      boolean wasThere = old.containsKey(each);
      if (wasThere != now.containsKey(each) && !name.isEmpty()) {
        found.add(new Change(element, wasThere ? each : "", wasThere ? "" : each));
      }
      compareFields(
          element,
          old.getOrDefault(each, MissingNode.getInstance()),
          now.getOrDefault(each, MissingNode.getInstance()),
          name);
    }
  }

  private static Map<String, JsonNode> byName(JsonNode list, String name) {
    Map<String, JsonNode> elements = name.isEmpty() ? new LinkedHashMap<>() : new TreeMap<>();
    int place = 0;
    for (JsonNode element : list) {
      place++;
      elements.put(name.isEmpty() ? String.valueOf(place) : element.path(name).asText(), element);
    }
    return elements;
  }

  private static boolean isListOfObjects(JsonNode node) {
    return node.isArray() && !node.isEmpty() && node.get(0).isObject();
  }

  private static String text(JsonNode node) {
    if (node.isNull() || node.isMissingNode()) {
      return "";
    }
    if (!node.isArray()) {
      return node.asText();
    }
    List<String> words = new ArrayList<>();
    node.forEach(each -> words.add(each.asText()));
    return String.join(", ", words);
  }
}
