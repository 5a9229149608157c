package breachportal.report.breach;

import breachportal.api.problem.FieldsRefused;
import breachportal.contract.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/// Collects the fields that break rules, in the order in which they are found.
final class FieldErrors {

  private final List<FieldError> errors = new ArrayList<>();

  void add(String field, String rule, String message) {
    errors.add(new FieldError(field, rule, message));
  }

  List<FieldError> list() {
    return List.copyOf(errors);
  }

  /// @throws FieldsRefused when there are any
  void refuseAny() {
    if (!errors.isEmpty()) {
      throw new FieldsRefused(list());
    }
  }
}
