package breachportal.notification.channel;

import breachportal.contract.channel.KeyFacts;
import breachportal.contract.channel.KeyForm;
import breachportal.contract.channel.KeyState;
import breachportal.contract.channel.MailChannel;
import breachportal.contract.channel.WaitReason;
import breachportal.notification.channel.Keys.Kept;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which of an authority's keys may be used now. Pure.
///
/// @param channel how its mail is protected
/// @param canSign whether the portal can sign such mail
/// @param keys its keys, the newest first
/// @param now now
record Choice(MailChannel channel, boolean canSign, List<Kept> keys, Instant now) {

  /// @param mailbox where the mail goes; null when that does not matter
  /// @return the keys that may be used, the best first
  List<Kept> usable(@Nullable String mailbox) {
    return keys.stream()
        .filter(each -> fits(each, mailbox) && each.key().facts().isValidAt(now))
        .toList();
  }

  /// @param mailbox where the mail goes
  /// @return why there is no encrypted mail
  WaitReason why(String mailbox) {
    if (!canSign) {
      return WaitReason.NO_SIGNER;
    }
    if (!usable(mailbox).isEmpty()) {
      return WaitReason.FAILED;
    }
    List<KeyFacts> fitting =
        keys.stream().filter(each -> fits(each, mailbox)).map(each -> each.key().facts()).toList();
    if (fitting.stream().anyMatch(each -> now.isBefore(each.validFrom()))) {
      return WaitReason.NOT_YET_VALID;
    }
    return fitting.isEmpty() ? WaitReason.NO_KEY : WaitReason.EXPIRED;
  }

  /// @return what was found, so that a change of it can be told
  String found() {
    return channel.name().toLowerCase(Locale.ROOT)
        + (canSign ? " " : " unsigned ")
        + usable(null).stream().map(each -> each.id().toString()).collect(Collectors.joining(" "));
  }

  /// @param kept one of the keys
  /// @param mailbox the authority's mailbox; null when that does not matter
  /// @return whether it is used
  KeyState stateOf(Kept kept, @Nullable String mailbox) {
    List<Kept> usable = usable(mailbox);
    if (!usable.isEmpty() && usable.getFirst().equals(kept)) {
      return KeyState.IN_USE;
    }
    KeyFacts facts = kept.key().facts();
    if (mailbox != null && !facts.isFor(mailbox)) {
      return KeyState.NOT_FOR_THIS_MAILBOX;
    }
    if (facts.isValidAt(now)) {
      return KeyState.VALID;
    }
    return now.isBefore(facts.validFrom()) ? KeyState.NOT_YET_VALID : KeyState.EXPIRED;
  }

  private boolean fits(Kept kept, @Nullable String mailbox) {
    KeyForm form = channel.keys();
    return kept.key().facts().form() == form
        && (mailbox == null || kept.key().facts().isFor(mailbox));
  }
}
