package breachportal.notification.bounce;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a report says of one recipient.
///
/// @param recipient the mailbox that it was tried at last, as the report writes it
/// @param original the mailbox that the mail was addressed to, where the report tells and it is
///     another
/// @param action what was done with the mail
/// @param status the enhanced status code, declared or spoken
/// @param classification what the failure means; of a delay it is always to retry
public record RecipientReport(
    String recipient,
    @Nullable String original,
    Action action,
    @Nullable EnhancedStatus status,
    Classification classification) {

  /// What was done with the mail (RFC 3464, section 2.3.3).
  public enum Action {
    FAILED,
    DELAYED,
    DELIVERED,
    RELAYED,
    EXPANDED;

    /// @param field the field's value; what follows the first word is a comment
    /// @return the action, if it is one
    static Optional<Action> of(String field) {
      String word = field.strip().replaceFirst("(?s)[^A-Za-z-].*", "").toUpperCase(Locale.ROOT);
      for (Action action : values()) {
        if (action.name().equals(word)) {
          return Optional.of(action);
        }
      }
      return Optional.empty();
    }

    /// @return whether nothing will become of the mail any more
    public boolean isFailure() {
      return this == FAILED;
    }
  }
}
