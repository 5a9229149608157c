package breachportal.portal.feed;

import breachportal.contract.feed.FeedKey;
import java.time.Instant;
import java.util.List;

/// A key in a list.
///
/// @param key the key
/// @param working whether it is neither revoked nor expired
public record FeedKeyRow(FeedKey key, boolean working) {

  /// @param keys the keys
  /// @param now the present
  /// @return their rows
  public static List<FeedKeyRow> of(List<FeedKey> keys, Instant now) {
    return keys.stream()
        .map(key -> new FeedKeyRow(key, key.revokedAt() == null && key.expiresAt().isAfter(now)))
        .toList();
  }
}
