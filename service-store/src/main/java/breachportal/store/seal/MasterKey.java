package breachportal.store.seal;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Base64;

/// Produces the sealer of the master key, which wraps the keys of lists and uploads.
final class MasterKey {

  /// Configuration of encryption at rest.
  @ConfigMapping(prefix = "breachportal.seal")
  interface Settings {
    /// @return 32 random bytes in base64; comes from a secret, never from the database
    String key();
  }

  @Produces
  @Singleton
  Sealer sealer(Settings settings) {
    return Sealer.withKey(Base64.getDecoder().decode(settings.key()));
  }
}
