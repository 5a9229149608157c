package breachportal.api.problem;

import breachportal.contract.problem.Problem.FieldError;
import java.util.List;

/// The request can't be read: a missing or malformed header, parameter or body.
public final class BadRequest extends Refusal {

  private static final long serialVersionUID = 1L;

  /// @param field the header, parameter or field
  /// @param rule the rule's name
  /// @param message what is needed
  public BadRequest(String field, String rule, String message) {
    this(List.of(new FieldError(field, rule, message)));
  }

  /// @param errors which fields break which rules
  public BadRequest(List<FieldError> errors) {
    super(400, "bad-request", "The request can't be read", "Nothing was changed.", errors);
  }
}
