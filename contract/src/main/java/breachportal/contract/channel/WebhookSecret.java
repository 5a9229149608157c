package breachportal.contract.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A new secret of a webhook: in the answer that makes it, and never again.
///
/// @param url where notices are posted
/// @param secret what they are signed with: `whsec_` and 32 bytes in base64
/// @param olderUntil until when the secret before it signs, too; null when there was none
public record WebhookSecret(String url, String secret, @Nullable Instant olderUntil) {

  @Override
  public String toString() {
    return "WebhookSecret[redacted]";
  }
}
