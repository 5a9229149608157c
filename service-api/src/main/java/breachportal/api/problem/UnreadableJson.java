package breachportal.api.problem;

import breachportal.contract.problem.Problem.FieldError;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;

/// What a body of JSON that can't be read is answered with.
public final class UnreadableJson {

  private UnreadableJson() {}

  /// @param unreadable what Jackson says, whose message can hold what was sent
  /// @return the refusal, which names the field and the rule only
  public static Refusal refusal(JsonProcessingException unreadable) {
    if (unreadable instanceof StreamConstraintsException) {
      return new TooLarge("body", "6 MB, 32 levels and 2.5 million characters a text");
    }
    return new BadRequest(List.of(jsonError(unreadable)));
  }

  private static FieldError jsonError(JsonProcessingException unreadable) {
    String field = unreadable instanceof JsonMappingException mapping ? fieldPath(mapping) : "body";
    if (unreadable instanceof UnrecognizedPropertyException) {
      return new FieldError(field, "unknown_field", "There is no such field.");
    }
    if (unreadable instanceof JsonMappingException) {
      return new FieldError(field, "wrong_type", "A value of another form is needed.");
    }
    return new FieldError(field, "json", "Well-formed JSON is needed.");
  }

  private static String fieldPath(JsonMappingException mapping) {
    StringBuilder text = new StringBuilder();
    for (JsonMappingException.Reference each : mapping.getPath()) {
      if (each.getFieldName() == null) {
        text.append('[').append(each.getIndex()).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(each.getFieldName());
      }
    }
    return text.isEmpty() ? "body" : text.toString();
  }
}
