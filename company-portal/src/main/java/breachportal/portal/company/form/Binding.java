package breachportal.portal.company.form;

import breachportal.contract.problem.Problem.FieldError;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From what was typed to answers, and back. "I don't know yet" is kept in the report's list of
/// what is still being verified.
public final class Binding {
  private static final String OPEN = "stillVerifying";
  private static final String OPEN_BOX = ".unknown";

  private Binding() {}

  /// The outcome of reading a form.
  ///
  /// @param answers the answers, those of other pages as they were
  /// @param errors what can't be taken, in the order of the form
  public record Bound(Answers answers, List<FieldError> errors) {}

  /// @param fields the questions of the page
  /// @param answers what is stored
  /// @return the form parameters that show it
  public static Typed typed(List<Field> fields, Answers answers) {
    var out = new Typed.Writer();
    for (var field : fields) {
      var path = field.ask().path();
      var stored = answers.get(path);
      if (stored != null) {
        field.write(stored, path, out);
      } else if (field.ask().mayBeOpen() && isOpen(answers, path)) {
        out.put(path + OPEN_BOX, "yes");
      }
    }
    return out.typed();
  }

  /// @param fields the questions of the page
  /// @param typed what was typed
  /// @param before what is stored
  /// @param now the present
  /// @return the answers with those of the page replaced by what was typed
  public static Bound bind(List<Field> fields, Typed typed, Answers before, Instant now) {
    var reading = new Reading(typed, now);
    var answers = before;
    for (var field : fields) {
      var path = field.ask().path();
      var old = before.get(path);
      var answer = field.read(reading, path, old);
      answers = answers.with(path, answer);
      if (field.ask().mayBeOpen()) {
        answers = withOpen(answers, path, old, answer, reading);
      }
    }
    return new Bound(answers, reading.errors());
  }

  private static Answers withOpen(
      Answers answers,
      String path,
      @Nullable JsonNode old,
      @Nullable JsonNode answer,
      Reading reading) {
    boolean ticked = !reading.typed().one(path + OPEN_BOX).isEmpty();
    if (ticked && answer != null) {
      reading.refuse(
          path + OPEN_BOX,
          "open_and_answered",
          "Give an answer or tick “I don't know yet”, not both.");
      return answers;
    }
    if (ticked) {
      return isOpen(answers, path) ? answers : answers.with(OPEN, plus(answers, path));
    }
    boolean leftAsItWas = old != null && answer != null;
    return leftAsItWas ? answers : answers.with(OPEN, minus(answers, path));
  }

  /// @param answers a report's answers
  /// @param path a question's path
  /// @return whether the answer is still being verified
  public static boolean isOpen(Answers answers, String path) {
    return answers.elements(OPEN).stream().anyMatch(open -> isOf(open, path));
  }

  private static boolean isOf(JsonNode open, String path) {
    return open.path("field").asText().equals(path);
  }

  private static ArrayNode plus(Answers answers, String path) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    answers.elements(OPEN).forEach(all::add);
    all.addObject().put("field", path);
    return all;
  }

  private static @Nullable ArrayNode minus(Answers answers, String path) {
    ArrayNode rest = JsonNodeFactory.instance.arrayNode();
    answers.elements(OPEN).stream().filter(open -> !isOf(open, path)).forEach(rest::add);
    return rest.isEmpty() ? null : rest;
  }
}
