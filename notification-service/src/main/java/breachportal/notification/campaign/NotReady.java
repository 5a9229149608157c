package breachportal.notification.campaign;

import breachportal.api.problem.Refusal;
import breachportal.contract.problem.Problem.FieldError;
import java.util.List;

/// The campaign lacks something that it needs to start.
final class NotReady extends Refusal {
  private static final long serialVersionUID = 1L;

  NotReady(List<FieldError> errors) {
    super(
        409,
        "campaign-not-ready",
        "The campaign can't start yet",
        "Nothing was sent. What is named here is missing.",
        errors);
  }
}
