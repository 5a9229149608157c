package breachportal.api.problem;

import breachportal.contract.problem.Problem;
import breachportal.contract.problem.Problem.FieldError;
import java.util.List;

/// Something that was asked for and is not done. Each feature names its own; one mapper turns them
/// into problem documents. The message never holds what was sent.
public abstract class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /// @param status the HTTP status
  /// @param type the kind's short name, such as `report-already-filed`
  /// @param title the kind in words
  /// @param detail what happened, what was kept, what to do
  /// @param errors which fields break which rules
  protected Refusal(int status, String type, String title, String detail, List<FieldError> errors) {
    super(type + ": " + detail, null, false, false);
    this.problem = new Problem(Problem.typeOf(type), title, status, detail, List.copyOf(errors));
  }

  /// @return the problem document
  public Problem problem() {
    return problem;
  }
}
