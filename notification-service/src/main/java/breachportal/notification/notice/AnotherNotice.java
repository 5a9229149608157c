package breachportal.notification.notice;

import breachportal.api.problem.Conflict;

/// The message was taken in before, with another content.
final class AnotherNotice extends Conflict {
  private static final long serialVersionUID = 1L;

  AnotherNotice() {
    super(
        "another-notice",
        "A message with this identifier and another content was taken in before. It was kept as it"
            + " is; send the new content under an identifier of its own.");
  }
}
