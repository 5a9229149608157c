package breachportal.api.problem;

import java.time.Duration;
import java.util.List;

/// More than is allowed in this time; the answer's `Retry-After` says when to come again.
public class TooMany extends Refusal {

  private static final long serialVersionUID = 1L;

  private final long retryAfterSeconds;

  /// @param type the kind's short name
  /// @param detail what is too many, and what to do
  /// @param retryAfter how long to wait; rounded up to whole seconds, at least one
  public TooMany(String type, String detail, Duration retryAfter) {
    super(429, type, "Too many", detail, List.of());
    this.retryAfterSeconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
  }

  /// @return how many seconds to wait
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
