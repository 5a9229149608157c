package breachportal.contract.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key by which a machine of an authority reads the notices that the authority got.
///
/// @param id its identifier; the user name where a client asks for one
/// @param authorityId whose it is
/// @param authorityName what that authority is called
/// @param name what it is for
/// @param madeByName the officer who made it
/// @param createdAt when it was made
/// @param expiresAt from when on it works no more
/// @param revokedAt when it was revoked; null otherwise
/// @param lastUsedAt when it was used last; null before its first use
/// @param secret the key itself, shown in the answer that makes it and never again; null elsewhere
public record FeedKey(
    UUID id,
    UUID authorityId,
    String authorityName,
    String name,
    String madeByName,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt,
    @Nullable String secret) {

  @Override
  public String toString() {
    return "FeedKey[" + id + ", redacted]";
  }
}
