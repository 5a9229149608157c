package breachportal.exposure.abuse;

import breachportal.api.problem.Refusal;
import java.util.List;

/// This replica has more to do than it can take on.
final class Overloaded extends Refusal {

  private static final long serialVersionUID = 1L;

  Overloaded() {
    super(503, "overloaded", "Too busy", "Nothing was checked. Try again in a minute.", List.of());
  }
}
