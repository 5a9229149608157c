package breachportal.notification.campaign;

import breachportal.api.problem.Conflict;

/// The rest of the campaign was cancelled before.
final class AlreadyCancelled extends Conflict {
  private static final long serialVersionUID = 1L;

  AlreadyCancelled() {
    super("campaign-cancelled", "The rest of the campaign was cancelled; it sends nothing more.");
  }
}
