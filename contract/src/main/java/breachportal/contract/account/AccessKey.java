package breachportal.contract.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key by which an organisation asks which leaks its own customers are in.
///
/// @param id its identifier
/// @param organisationId whose it is
/// @param organisationName what that organisation is called
/// @param requestsPerMinute its budget
/// @param createdAt when it was made
/// @param revokedAt when it was revoked; null while it works
/// @param lastUsedOn the day on which it was used last, in UTC; null before its first use
/// @param key the key itself, shown in the answer that makes it and never again; null elsewhere
public record AccessKey(
    UUID id,
    UUID organisationId,
    String organisationName,
    int requestsPerMinute,
    Instant createdAt,
    @Nullable Instant revokedAt,
    @Nullable LocalDate lastUsedOn,
    @Nullable String key) {

  @Override
  public String toString() {
    return "AccessKey[" + id + ", redacted]";
  }
}
