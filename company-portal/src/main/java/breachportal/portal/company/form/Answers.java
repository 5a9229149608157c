package breachportal.portal.company.form;

import breachportal.api.json.ContractJson;
import breachportal.contract.breach.ReportContent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The answers of a report by their paths: `timeline.detectedAt`, `people.number`, and for one
/// category of data `data[phone_number].records`. Immutable; absent answers and groups without any
/// answer are left out.
public final class Answers {
  private static final ObjectMapper JSON = ContractJson.mapper();
  private static final String KEY = "category";
  private static final Pattern BY_PLACE = Pattern.compile("([^\\[]+)\\[(\\d{1,6})](.*)");

  private final ObjectNode tree;

  private Answers(ObjectNode tree) {
    this.tree = tree;
  }

  /// @param content a report's content
  /// @return its answers
  public static Answers of(ReportContent content) {
    return new Answers(JSON.valueToTree(content));
  }

  /// @return the answers as a report's content
  /// @throws IllegalStateException when an answer does not have the form its path needs
  public ReportContent content() {
    try {
      return JSON.treeToValue(tree, ReportContent.class);
    } catch (JsonProcessingException wrongForm) {
      throw new IllegalStateException("answers that are no report", wrongForm);
    }
  }

  /// @param path where
  /// @return the answer there; null when there is none
  public @Nullable JsonNode get(String path) {
    JsonNode at = tree;
    for (var step : Path.steps(path)) {
      at = step.from(at);
      if (at == null || at.isNull()) {
        return null;
      }
    }
    return at;
  }

  /// @param path where
  /// @param answer what to put there; null to take away what is there
  /// @return the answers with that one changed
  public Answers with(String path, @Nullable JsonNode answer) {
    var copy = tree.deepCopy();
    set(copy, Path.steps(path), answer);
    return new Answers(copy);
  }

  /// @param path a path that names an element by its place in the list, such as `data[2].records`
  /// @return the same path by the element's category, such as `data[phone_number].records`
  public String keyed(String path) {
    var placed = BY_PLACE.matcher(path);
    if (!placed.matches()) {
      return path;
    }
    var elements = elements(placed.group(1));
    int place = Integer.parseInt(placed.group(2));
    return place < elements.size() && elements.get(place).hasNonNull(KEY)
        ? placed.group(1) + "[" + elements.get(place).get(KEY).asText() + "]" + placed.group(3)
        : path;
  }

  /// @param paths some paths
  /// @return a text that is the same as long as the answers there are
  public String fingerprint(List<String> paths) {
    var text = new StringBuilder();
    paths.forEach(path -> text.append(path).append('=').append(get(path)).append('\n'));
    return Integer.toHexString(text.toString().hashCode());
  }

  private static void set(ObjectNode at, List<Path.Step> steps, @Nullable JsonNode answer) {
    var step = steps.getFirst();
    if (steps.size() == 1) {
      step.put(at, answer);
      return;
    }
    var child = step.from(at);
    ObjectNode below = child instanceof ObjectNode object ? object : step.begin(at, answer != null);
    set(below, steps.subList(1, steps.size()), answer);
    if (below.isEmpty()) {
      step.put(at, null);
    }
  }

  /// @return whether there is no answer at all
  public boolean isEmpty() {
    return tree.isEmpty();
  }

  /// @param list the path of a list of categories
  /// @return the elements there
  public List<JsonNode> elements(String list) {
    var at = get(list);
    return at instanceof ArrayNode array ? array.valueStream().toList() : List.of();
  }
}
