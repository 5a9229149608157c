package breachportal.contract.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where an authority's notices are posted, and how that goes.
///
/// @param url where to
/// @param secretSince since when the newest secret signs
/// @param olderUntil until when the one before it signs, too; null when it does not
/// @param waiting posts that were not taken yet
/// @param deliveredAt when one was taken last; null when none was
/// @param dead posts that were given up, the oldest first, at most 100
public record WebhookState(
    String url,
    Instant secretSince,
    @Nullable Instant olderUntil,
    long waiting,
    @Nullable Instant deliveredAt,
    List<DeadPost> dead) {

  /// Copies the list.
  public WebhookState {
    dead = List.copyOf(dead);
  }

  /// A post that was given up.
  ///
  /// @param messageId the message
  /// @param reportReference the report that its notice is of
  /// @param acceptedAt when it was taken in
  /// @param tries how often it was tried
  /// @param lastAnswer the receiver's last status, or why there was none
  public record DeadPost(
      UUID messageId,
      String reportReference,
      Instant acceptedAt,
      int tries,
      @Nullable String lastAnswer) {}
}
