package breachportal.exposure.check;

import breachportal.api.problem.Refusal;
import java.util.List;

/// This replica has not fetched the index yet: it can't say that an identifier is in no leak.
final class IndexNotReady extends Refusal {

  private static final long serialVersionUID = 1L;

  IndexNotReady() {
    super(
        503,
        "index-not-ready",
        "Could not be checked",
        "The index is being fetched. Try again in a minute.",
        List.of());
  }
}
