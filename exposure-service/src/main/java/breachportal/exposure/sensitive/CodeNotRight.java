package breachportal.exposure.sensitive;

import breachportal.api.problem.Refusal;
import breachportal.contract.problem.Problem.FieldError;
import java.util.List;

/// A code opens nothing: it is not the right one, was used, has expired, or was entered too often.
/// Which of these, is not said.
final class CodeNotRight extends Refusal {

  private static final long serialVersionUID = 1L;

  CodeNotRight() {
    super(
        422,
        "code-not-right",
        "This code opens nothing",
        "Compare it with the message, or ask for another.",
        List.of(new FieldError("code", "not_right", "The code that was sent is needed.")));
  }
}
