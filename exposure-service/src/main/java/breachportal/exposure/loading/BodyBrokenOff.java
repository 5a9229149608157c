package breachportal.exposure.loading;

import breachportal.api.problem.Refusal;
import java.util.List;

/// The connection ended before the file did.
final class BodyBrokenOff extends Refusal {

  private static final long serialVersionUID = 1L;

  BodyBrokenOff() {
    super(
        400,
        "body-broken-off",
        "The file did not arrive whole",
        "Nothing was kept. Upload it again.",
        List.of());
  }
}
