package breachportal.notification.list;

import breachportal.api.problem.Refusal;
import breachportal.contract.problem.Problem.FieldError;
import java.util.List;

/// A file that can't be taken as a list, with the line and the rule it breaks; never its content.
final class ListRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  ListRefused(long line, String rule, String message) {
    this("line " + line, rule, message);
  }

  ListRefused(String field, String rule, String message) {
    super(
        422,
        "list-refused",
        "The file can't be taken as a list",
        "Nothing of it was kept.",
        List.of(new FieldError(field, rule, message)));
  }
}
