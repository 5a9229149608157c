package breachportal.notification.list;

import breachportal.contract.breach.Language;
import org.jspecify.annotations.Nullable;

/// One person to be told. Never printed, never stored unsealed.
///
/// @param email their mailbox
/// @param phone their phone number as the company keeps it
/// @param name their name
/// @param language the language they read
public record Subscriber(
    String email, @Nullable String phone, @Nullable String name, Language language) {
  @Override
  public String toString() {
    return "Subscriber[redacted]";
  }
}
