package breachportal.notification.prompt;

import breachportal.api.problem.Conflict;

/// A prompt was handed in again with another content.
final class AnotherPrompt extends Conflict {

  private static final long serialVersionUID = 1L;

  AnotherPrompt() {
    super(
        "another-prompt", "A prompt with this identifier and another content was taken in before.");
  }
}
