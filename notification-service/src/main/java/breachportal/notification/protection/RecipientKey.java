package breachportal.notification.protection;

import breachportal.api.problem.FieldsRefused;
import breachportal.contract.channel.KeyFacts;
import breachportal.contract.channel.KeyForm;

/// A key that mail is encrypted to. Safe for concurrent use.
public sealed interface RecipientKey permits SmimeCertificate, OpenPgpCertificate {

  /// @return what it is
  KeyFacts facts();

  /// @return as it is kept: DER, or OpenPGP packets
  byte[] encoded();

  /// Reads what somebody wants pinned.
  ///
  /// @param text a certificate in PEM, or an OpenPGP public key in ASCII armour
  /// @return the key; it may be expired, or not valid yet
  /// @throws FieldsRefused naming `text` when it is none, or too weak, or not to encrypt with
  static RecipientKey read(String text) {
    String begin = text.strip();
    if (begin.contains("PRIVATE KEY")) {
      throw KeyRefused.of(
          "secret_key",
          "This holds a private key, which nobody but its owner may have. Upload the public part.");
    }
    if (begin.startsWith("-----BEGIN PGP PUBLIC KEY BLOCK-----")) {
      return OpenPgpCertificate.read(begin);
    }
    if (begin.contains("-----BEGIN CERTIFICATE-----")) {
      return SmimeCertificate.read(begin);
    }
    throw KeyRefused.of(
        "unreadable",
        "A certificate in PEM (BEGIN CERTIFICATE) or an OpenPGP public key in ASCII armour"
            + " (BEGIN PGP PUBLIC KEY BLOCK) is needed.");
  }

  /// @param form what it is
  /// @param encoded as it was kept
  /// @return the key
  static RecipientKey kept(KeyForm form, byte[] encoded) {
    return switch (form) {
      case SMIME -> SmimeCertificate.decode(encoded);
      case OPENPGP -> OpenPgpCertificate.decode(encoded);
    };
  }
}
