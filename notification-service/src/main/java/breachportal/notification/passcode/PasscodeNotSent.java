package breachportal.notification.passcode;

import breachportal.api.problem.Refusal;
import java.util.List;

/// No mail server has taken the code now.
final class PasscodeNotSent extends Refusal {

  private static final long serialVersionUID = 1L;

  PasscodeNotSent() {
    super(
        503,
        "code-not-sent",
        "The code was not sent",
        "The mail server did not take it. Nothing is kept of it here: send it again.",
        List.of());
  }
}
