package breachportal.exposure.alert;

import breachportal.api.problem.Refusal;
import java.util.List;

/// The service that mails alerts does not answer.
final class AlertsSilent extends Refusal {

  private static final long serialVersionUID = 1L;

  AlertsSilent() {
    super(
        503,
        "alerts-silent",
        "Alerts can't be set up now",
        "Nothing was written down. Try again in a minute.",
        List.of());
  }
}
