package breachportal.exposure.check;

import breachportal.api.problem.Refusal;
import breachportal.contract.problem.Problem.FieldError;
import java.util.List;

/// An evaluation was asked for under an epoch that is not served, or not any more.
final class WrongEpoch extends Refusal {

  private static final long serialVersionUID = 1L;

  WrongEpoch() {
    super(
        409,
        "wrong-epoch",
        "This epoch is not served",
        "Nothing was evaluated. Fetch the parameters again.",
        List.of(new FieldError("epoch", "served", "One of the parameters' indexes is needed.")));
  }
}
