package breachportal.notification.smtp;

import java.io.IOException;

/// The mail server did not let us in: nothing of a mail was sent to it.
public final class NotLetIn extends IOException {
  private static final long serialVersionUID = 1L;

  NotLetIn(String why) {
    super(why);
  }
}
