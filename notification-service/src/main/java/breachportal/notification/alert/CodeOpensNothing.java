package breachportal.notification.alert;

import breachportal.api.problem.Refusal;
import breachportal.contract.problem.Problem.FieldError;
import java.util.List;

/// A code belongs to no subscription: it is mistyped, or what it belonged to is over. Which of
/// these, is not said.
final class CodeOpensNothing extends Refusal {

  private static final long serialVersionUID = 1L;

  CodeOpensNothing() {
    super(
        422,
        "code-not-right",
        "This code belongs to no subscription",
        "Compare it with the mail. A code that was not entered within two days is over.",
        List.of(new FieldError("code", "not_right", "The code of one of our mails is needed.")));
  }
}
