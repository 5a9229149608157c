package breachportal.exposure.abuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The keys that sign puzzles and tokens: the same on every replica, since each is derived from the
/// service's seal key and the name of its purpose.
@Singleton
public class CheckSecrets {

  private final Signer master;

  @Inject
  CheckSecrets(@ConfigProperty(name = "breachportal.seal.key") String sealKey) {
    this.master = new Signer(Base64.getDecoder().decode(sealKey));
  }

  /// @param purpose what is signed, and the version of the key
  /// @return signs for this purpose alone
  public Signer signer(String purpose) {
    return new Signer(master.sign(purpose.getBytes(UTF_8)));
  }

  @Override
  public String toString() {
    return "CheckSecrets[redacted]";
  }
}
