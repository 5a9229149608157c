package breachportal.api.problem;

import breachportal.contract.problem.Problem.FieldError;
import java.util.List;

/// Fields are well-formed and break rules of the domain.
public final class FieldsRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  /// @param errors which fields break which rules; at least one
  public FieldsRefused(List<FieldError> errors) {
    super(422, "fields-refused", "Some answers need a change", "Nothing was changed.", errors);
  }

  /// @param field the field
  /// @param rule the rule's name
  /// @param message what is needed
  public FieldsRefused(String field, String rule, String message) {
    this(List.of(new FieldError(field, rule, message)));
  }
}
