package breachportal.notification.campaign;

import breachportal.api.problem.Refusal;
import java.util.List;

/// The mail server did not take a test letter.
final class TestNotSent extends Refusal {
  private static final long serialVersionUID = 1L;

  TestNotSent(String code) {
    super(
        503,
        "test-not-sent",
        "The test letter was not sent",
        "The mail server answered " + code + ". Check the address and try again in a minute.",
        List.of());
  }
}
