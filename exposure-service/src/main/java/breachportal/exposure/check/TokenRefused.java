package breachportal.exposure.check;

import breachportal.api.problem.Refusal;
import java.util.List;

/// A token that opens no bucket.
final class TokenRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  private TokenRefused(String type, String detail) {
    super(401, type, "A token is needed", detail + " An evaluation gives one.", List.of());
  }

  static TokenRefused missing() {
    return new TokenRefused("token-missing", "A bucket opens only with a token.");
  }

  static TokenRefused forged() {
    return new TokenRefused("token-wrong", "This is not a token of ours.");
  }

  static TokenRefused expired() {
    return new TokenRefused("token-expired", "The token is too old.");
  }

  static TokenRefused spent() {
    return new TokenRefused("token-spent", "The token has opened as many buckets as it could.");
  }
}
