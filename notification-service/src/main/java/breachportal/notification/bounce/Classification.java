package breachportal.notification.bounce;

/// What a failure means: whether another try can help, and whose it is to mend.
///
/// @param permanence whether another try can help
/// @param cause what it lies in
public record Classification(Permanence permanence, Cause cause) {

  /// Whether another try can help.
  public enum Permanence {
    /// The same mail may be taken later.
    RETRY,
    /// The same mail will not be taken.
    PERMANENT
  }

  /// What a failure lies in.
  public enum Cause {
    /// There is no such mailbox or domain, or it is closed.
    ADDRESS,
    /// The mailbox takes no more at present.
    MAILBOX_FULL,
    /// This mail, its size or content, is refused.
    MESSAGE,
    /// Our sending side is refused: its reputation, authentication, rate or right to relay.
    RELAY,
    /// The receiving system or the way to it.
    NETWORK,
    /// Nothing tells.
    UNKNOWN
  }

  /// @return whether the failure says of the recipient's address, for other mails too, that nothing
  ///     reaches it
  public boolean condemnsAddress() {
    return permanence == Permanence.PERMANENT && (cause == Cause.ADDRESS || cause == Cause.UNKNOWN);
  }

  /// @return what a sender does now
  public Verdict verdict() {
    if (cause == Cause.RELAY) {
      return Verdict.RELAYS_FAULT;
    }
    return permanence == Permanence.PERMANENT ? Verdict.PERMANENT : Verdict.RETRY;
  }

  /// What a sender does after a mail server's answer.
  public enum Verdict {
    /// Try again later.
    RETRY,
    /// Give this mailbox up.
    PERMANENT,
    /// Blame the relay, not the mailbox: slow it down or take another.
    RELAYS_FAULT
  }
}
