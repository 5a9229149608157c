package breachportal.notification.protection;

import breachportal.api.problem.FieldsRefused;

/// Says why a key can't be pinned.
final class KeyRefused {
  private KeyRefused() {}

  /// @param rule the rule that it breaks
  /// @param message what is needed
  /// @return the refusal
  static FieldsRefused of(String rule, String message) {
    return new FieldsRefused("text", rule, message);
  }

  static FieldsRefused unreadable() {
    return of("unreadable", "This can't be read as one certificate or one public key.");
  }
}
