package breachportal.notification.campaign;

import breachportal.api.problem.Refusal;
import java.util.List;

/// The campaign has sent as many test letters as it may.
final class TooManyTests extends Refusal {
  private static final long serialVersionUID = 1L;

  TooManyTests(int max) {
    super(
        429,
        "too-many-tests",
        "No more test letters",
        "This campaign has sent the " + max + " test letters that it may. Nothing was sent.",
        List.of());
  }
}
