package breachportal.report.breach;

import breachportal.api.problem.BadRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the header `Idempotency-Key`.
final class IdempotencyKey {

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,200}");

  private IdempotencyKey() {}

  /// @param header the header
  /// @return the key
  /// @throws BadRequest when it is missing or malformed
  static String in(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw new BadRequest("Idempotency-Key", "required", "A key for this filing is needed.");
    }
    if (!FORM.matcher(header).matches()) {
      throw new BadRequest(
          "Idempotency-Key", "key", "1 to 200 printable characters without spaces are needed.");
    }
    return header;
  }
}
