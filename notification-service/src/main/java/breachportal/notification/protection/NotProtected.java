package breachportal.notification.protection;

import org.jspecify.annotations.Nullable;

/// A mail could not be encrypted, and so must not leave. Says nothing of its content.
public final class NotProtected extends Exception {
  private static final long serialVersionUID = 1L;

  NotProtected(String why, @Nullable Throwable cause) {
    super(why, cause, false, false);
  }
}
