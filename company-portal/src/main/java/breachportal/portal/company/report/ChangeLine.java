package breachportal.portal.company.report;

import breachportal.contract.report.Revision.Change;
import breachportal.portal.company.form.CountField;
import breachportal.portal.company.form.Field;
import breachportal.portal.company.question.Questionnaire;
import breachportal.portal.page.Show;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One answer that differs from the revision before, in words.
///
/// @param label the question
/// @param before its answer before; empty when there was none
/// @param after its answer now; empty when it was taken away
public record ChangeLine(String label, String before, String after) {
  private static final Map<String, String> COUNT_PARTS =
      Map.of("best", "best estimate", "min", "at least", "max", "at most");

  static List<ChangeLine> all(List<Change> changes, Questionnaire questionnaire) {
    return changes.stream().map(change -> of(change, questionnaire)).toList();
  }

  static ChangeLine of(Change change, Questionnaire questionnaire) {
    var path = change.field();
    var label = questionnaire.label(path);
    var field = questionnaire.question(path);
    if (field.isEmpty()) {
      return new ChangeLine(label, change.before(), change.after());
    }
    var rest = path.substring(field.get().ask().path().length());
    var part = rest.startsWith(".") ? COUNT_PARTS.getOrDefault(rest.substring(1), "") : "";
    return new ChangeLine(
        part.isEmpty() ? label : label + " (" + part + ")",
        words(field.get(), rest, change.before()),
        words(field.get(), rest, change.after()));
  }

  private static String words(Field field, String rest, String value) {
    if (value.isEmpty()) {
      return value;
    }
    if (field instanceof CountField && value.matches("\\d{1,14}")) {
      return Show.grouped(Long.parseLong(value));
    }
    if (!rest.isEmpty() && !rest.startsWith("[")) {
      return value;
    }
    return switch (field.kind()) {
      case "radios", "instant", "partial", "date" -> shown(field, TextNode.valueOf(value));
      case "checkboxes" -> shown(field, listOf(value));
      default -> value;
    };
  }

  /// Lists are told apart by commas.
  private static JsonNode listOf(String value) {
    var list = JsonNodeFactory.instance.arrayNode();
    Arrays.stream(value.replaceAll("^\\[|]$", "").split(",\\s*"))
        .map(String::strip)
        .forEach(list::add);
    return list;
  }

  private static String shown(Field field, JsonNode value) {
    try {
      return field.show(value).stream().collect(Collectors.joining(", "));
    } catch (DateTimeException notATime) {
      return value.asText();
    }
  }
}
