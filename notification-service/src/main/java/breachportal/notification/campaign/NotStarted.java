package breachportal.notification.campaign;

import breachportal.api.problem.Conflict;

/// Nothing of the campaign has been sent, so there is nothing to tell of it.
final class NotStarted extends Conflict {
  private static final long serialVersionUID = 1L;

  NotStarted() {
    super("campaign-not-started", "The campaign has not been started: nobody was written to yet.");
  }
}
