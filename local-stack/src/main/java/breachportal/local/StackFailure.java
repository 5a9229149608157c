package breachportal.local;

/// The stack can't go on; the message tells the person at the terminal why, and what to do.
public final class StackFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param message why, and what to do
  public StackFailure(String message) {
    super(message);
  }

  /// @param message why, and what to do
  /// @param cause what went wrong beneath
  public StackFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
