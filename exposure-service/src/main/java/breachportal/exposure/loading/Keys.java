package breachportal.exposure.loading;

import breachportal.exposure.ExposureSettings;
import breachportal.exposure.core.prf.PrfKeyring;
import breachportal.exposure.core.prf.PrfKeys;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Reads the PRF keys from their files, once; the service does not start without them.
final class Keys {

  @Produces
  @Singleton
  @Startup
  PrfKeyring keyring(ExposureSettings settings) {
    try {
      return PrfKeyring.read(settings.prfKeysFile(), settings.previousPrfKeysFile());
    } catch (IOException e) {
      throw new UncheckedIOException("the file of PRF keys can't be read", e);
    }
  }

  /// The keys under which everything new is loaded.
  @Produces
  @Singleton
  PrfKeys current(PrfKeyring keyring) {
    return keyring.current();
  }
}
