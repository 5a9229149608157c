package breachportal.contract.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an authority gets its notices.
///
/// @param authorityId the authority
/// @param mail how its mail is protected
/// @param keys its pinned keys, the newest first
/// @param waiting its notices that could not be encrypted and so were not mailed
/// @param waitingSince since when the oldest of them waits; null when none does
/// @param waitingFor why the newest of them waits; null when none does
/// @param webhook where its notices are posted, too; null when they are not
public record AuthorityChannel(
    UUID authorityId,
    MailChannel mail,
    List<PinnedKey> keys,
    long waiting,
    @Nullable Instant waitingSince,
    @Nullable WaitReason waitingFor,
    @Nullable WebhookState webhook) {

  /// Copies the list.
  public AuthorityChannel {
    keys = List.copyOf(keys);
  }

  /// @return the key that mail is encrypted to; null when there is none
  public @Nullable PinnedKey inUse() {
    return keys.stream().filter(each -> each.state() == KeyState.IN_USE).findFirst().orElse(null);
  }
}
