package breachportal.report.breach;

import breachportal.api.problem.Refusal;
import breachportal.contract.problem.Problem.FieldError;
import java.util.List;

/// The draft is not the one that the change is based on.
final class DraftChanged extends Refusal {

  private static final long serialVersionUID = 1L;

  DraftChanged() {
    super(
        412,
        "draft-changed",
        "The draft was changed in between",
        "Nothing was saved. Read the report again and make the change anew.",
        List.of(new FieldError("If-Match", "current_version", "The draft's version is needed.")));
  }
}
