package breachportal.contract.channel;

import org.jspecify.annotations.Nullable;

/// How the mail with a notice is protected. Each of them but `plain` is signed and encrypted, and
/// is never replaced by a mail that is not.
public enum MailChannel {
  /// As it is.
  PLAIN,
  /// S/MIME (RFC 8551) with AES-256-GCM.
  SMIME,
  /// S/MIME with AES-256-CBC, for mail programs that know no authenticated encryption.
  SMIME_CBC,
  /// PGP/MIME (RFC 3156).
  OPENPGP;

  /// @return the form of the keys it needs; null when it needs none
  public @Nullable KeyForm keys() {
    return switch (this) {
      case PLAIN -> null;
      case SMIME, SMIME_CBC -> KeyForm.SMIME;
      case OPENPGP -> KeyForm.OPENPGP;
    };
  }
}
