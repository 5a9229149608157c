package breachportal.contract.channel;

/// Why a notice could not be encrypted.
public enum WaitReason {
  /// No key of the right form is pinned for the mailbox.
  NO_KEY,
  /// The last one has expired.
  EXPIRED,
  /// The time of the only one has not come.
  NOT_YET_VALID,
  /// The portal has no key of its own to sign with.
  NO_SIGNER,
  /// Encrypting failed with each valid key.
  FAILED
}
