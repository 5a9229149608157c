package breachportal.exposure.check;

import breachportal.api.problem.Refusal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A body that is not said to be JSON. Browsers let any page send other types to us unasked.
final class NotJson extends Refusal {

  private static final long serialVersionUID = 1L;
  private static final String JSON = "application/json";

  private NotJson() {
    super(415, "not-json", "JSON is needed", "Send it as " + JSON + ".", List.of());
  }

  /// @param contentType what the body is said to be
  /// @throws NotJson unless it is JSON
  static void refuse(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
    if (!type.equals(JSON) && !type.startsWith(JSON + ";")) {
      throw new NotJson();
    }
  }
}
