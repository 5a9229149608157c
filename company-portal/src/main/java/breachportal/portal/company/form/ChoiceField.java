package breachportal.portal.company.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One answer out of a few; `true` and `false` are stored as booleans. An answer that was stored
/// and is no option any more can stay.
///
/// @param ask the question
/// @param options the answers
/// @param kind `radios`, or `select` where there are many
public record ChoiceField(Ask ask, List<Option> options, String kind) implements Field {
  private static final List<String> BOOLEAN = List.of("true", "false");
  private static final List<Option> YES_NO =
      List.of(Option.of("true", "Yes"), Option.of("false", "No"));
  private static final List<Option> YES_NO_OPEN =
      List.of(Option.of("yes", "Yes"), Option.of("no", "No"), Option.NOT_KNOWN_YET);

  /// @param ask the question
  /// @param options the answers
  /// @return a question with its answers beneath each other
  public static ChoiceField radios(Ask ask, List<Option> options) {
    return new ChoiceField(ask, options, "radios");
  }

  /// @param ask the question
  /// @param options the answers
  /// @return a question with its answers in a list that opens
  public static ChoiceField select(Ask ask, List<Option> options) {
    return new ChoiceField(ask, options, "select");
  }

  /// @param ask the question
  /// @return a question to be answered yes or no
  public static ChoiceField yesNo(Ask ask) {
    return radios(ask, YES_NO);
  }

  /// @param ask the question
  /// @return a question to be answered yes, no or not known yet
  public static ChoiceField answer(Ask ask) {
    return radios(ask, YES_NO_OPEN);
  }

  @Override
  public void write(JsonNode stored, String name, Typed.Writer out) {
    out.put(name, stored.asText());
  }

  @Override
  public @Nullable JsonNode read(Reading reading, String name, @Nullable JsonNode before) {
    var value = reading.typed().one(name);
    if (value.isEmpty()) {
      return null;
    }
    boolean stored = before != null && before.asText().equals(value);
    if (!stored && options.stream().noneMatch(option -> option.value().equals(value))) {
      reading.refuse(name, "unknown_choice", "Choose one of the answers.");
      return null;
    }
    return BOOLEAN.contains(value)
        ? BooleanNode.valueOf(Boolean.parseBoolean(value))
        : TextNode.valueOf(value);
  }

  @Override
  public List<String> show(JsonNode stored) {
    return List.of(labelOf(options, stored.asText()));
  }

  /// @param chosen what is chosen; empty when nothing is
  /// @return the options, and after them what is chosen and is none of them
  List<Option> optionsWith(String chosen) {
    if (chosen.isEmpty() || options.stream().anyMatch(o -> o.value().equals(chosen))) {
      return options;
    }
    var all = new ArrayList<>(options);
    all.add(Option.of(chosen, chosen));
    return all;
  }

  /// @param options the answers
  /// @param value the value of one
  /// @return how the answer reads once it is given; the value itself when it is no option
  static String labelOf(List<Option> options, String value) {
    if (value.equals(Option.NOT_KNOWN_YET.value())) {
      return "Not known yet";
    }
    return options.stream()
        .filter(option -> option.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElse(value);
  }

  @Override
  public String firstInput(String name) {
    return kind.equals("radios") ? name + "." + options.getFirst().value() : name;
  }
}
