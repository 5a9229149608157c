package breachportal.contract.channel;

/// Whether a pinned key can be used.
public enum KeyState {
  /// The newest valid one: mail is encrypted to it.
  IN_USE,
  /// Valid; a newer one is used.
  VALID,
  /// Its time has not come.
  NOT_YET_VALID,
  /// Its time is over.
  EXPIRED,
  /// It names another address than the authority's mailbox.
  NOT_FOR_THIS_MAILBOX
}
