package breachportal.notification.webhook;

import breachportal.store.seal.Sealer;
import java.util.Base64;

/// What a webhook's posts are signed with: 32 random bytes.
final class Secret {
  private static final String PREFIX = "whsec_";

  private final byte[] bytes;

  private Secret(byte[] bytes) {
    this.bytes = bytes;
  }

  static Secret drawn() {
    return new Secret(Sealer.newKey());
  }

  static Secret of(byte[] bytes) {
    return new Secret(bytes.clone());
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /// @return as it is shown, once: `whsec_` and the bytes in base64
  String shown() {
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "Secret[redacted]";
  }
}
