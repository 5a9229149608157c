package breachportal.exposure.loading;

/// The folder of this replica takes no more, or can't be read: its disk is full, or gone.
final class ScratchFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ScratchFailed(Exception cause) {
    super("the scratch folder can't be used: " + cause.getClass().getSimpleName(), cause);
  }
}
