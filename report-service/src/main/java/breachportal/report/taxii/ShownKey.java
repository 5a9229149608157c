package breachportal.report.taxii;

import breachportal.api.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key as a client shows it: `Authorization: Basic` with the key's identifier as the user name,
/// or `Authorization: Token`.
final class ShownKey {

  /// How each secret begins, so that scanners of repositories know a leaked one.
  static final String PREFIX = "bpfeed_";

  private static final int MAX_LENGTH = 200;

  private final @Nullable UUID id;
  private final byte[] sha256;

  private ShownKey(@Nullable UUID id, String secret) {
    this.id = id;
    this.sha256 = Sha256.of(secret);
  }

  /// @param header the header `Authorization`
  /// @return the key in it; empty when it is of another kind
  static Optional<ShownKey> of(@Nullable String header) {
    if (header == null || header.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String lower = header.toLowerCase(Locale.ROOT);
    if (lower.startsWith("token ")) {
      return secret(null, header.substring("token ".length()).strip());
    }
    return lower.startsWith("basic ")
        ? basic(header.substring("basic ".length()).strip())
        : Optional.empty();
  }

  /// @return the key that the client says it is; null when it shows the secret alone
  @Nullable UUID id() {
    return id;
  }

  byte[] sha256() {
    return sha256.clone();
  }

  @Override
  public String toString() {
    return "ShownKey[redacted]";
  }

  private static Optional<ShownKey> basic(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : secret(UUID.fromString(pair.substring(0, colon)), pair.substring(colon + 1));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static Optional<ShownKey> secret(@Nullable UUID id, String secret) {
    return secret.startsWith(PREFIX) ? Optional.of(new ShownKey(id, secret)) : Optional.empty();
  }
}
