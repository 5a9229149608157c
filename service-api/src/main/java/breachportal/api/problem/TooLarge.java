package breachportal.api.problem;

import breachportal.contract.problem.Problem.FieldError;
import java.util.List;

/// More bytes, rows or elements than are taken.
public final class TooLarge extends Refusal {

  private static final long serialVersionUID = 1L;

  /// @param field what is too large
  /// @param limit how much is taken, in words, such as `25 MB`
  public TooLarge(String field, String limit) {
    super(
        413,
        "too-large",
        "Too large",
        "Nothing was kept. At most " + limit + " can be taken.",
        List.of(new FieldError(field, "max_size", "At most " + limit + ".")));
  }
}
