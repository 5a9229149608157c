package breachportal.exposure.loading;

import breachportal.exposure.ExposureSettings;
import breachportal.exposure.core.prf.PrfKeys;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Reads the PRF keys from their file, once; the service does not start without them.
final class Keys {

  @Produces
  @Singleton
  @Startup
  PrfKeys keys(ExposureSettings settings) {
    try {
      return PrfKeys.read(settings.prfKeysFile());
    } catch (IOException e) {
      throw new UncheckedIOException("the file of PRF keys can't be read", e);
    }
  }
}
