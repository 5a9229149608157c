package breachportal.notification.protection;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/// Configuration of what the portal signs its encrypted mail with.
@ConfigMapping(prefix = "breachportal.signer")
interface SignerSettings {
  /// @return a file with the certificate, then those that signed it, and the private key (PKCS #8),
  ///     all in PEM; without it no mail is encrypted by S/MIME
  Optional<Path> smimeFile();

  /// @return a file with an OpenPGP secret key in ASCII armour, without a passphrase; without it no
  ///     mail is encrypted by OpenPGP
  Optional<Path> openpgpFile();
}
