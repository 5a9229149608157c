package breachportal.local.seed;

/// The sample data can't be entered; the message says what refused it.
public final class NotEntered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotEntered(String message) {
    super(message);
  }
}
