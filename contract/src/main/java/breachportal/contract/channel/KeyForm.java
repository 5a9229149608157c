package breachportal.contract.channel;

/// What an authority's key is.
public enum KeyForm {
  /// An X.509 certificate.
  SMIME,
  /// An OpenPGP certificate (a public key).
  OPENPGP
}
