package breachportal.api.problem;

import java.util.List;

/// There is no such thing, or it is not the caller's to see: the answer is the same.
public final class NotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  /// A thing that is not there for this caller.
  public NotFound() {
    super(404, "not-found", "Not found", "There is nothing here that you can see.", List.of());
  }
}
