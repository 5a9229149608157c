package breachportal.exposure.sensitive;

import breachportal.contract.leak.Leak;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.prf.PrfKeyring;
import breachportal.exposure.core.prf.PrfKeys;
import breachportal.exposure.core.run.Point;
import breachportal.exposure.core.run.PointMaker;
import breachportal.exposure.leak.KnownLeaks;
import breachportal.exposure.loading.Runs;
import breachportal.exposure.loading.Runs.Run;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Finds the sensitive leaks that an identifier is in, by searching their runs where they lie: no
/// index holds them, so no bucket can.
@ApplicationScoped
class SensitiveLeaks {

  @Inject Runs runs;
  @Inject KnownLeaks leaks;
  @Inject PrfKeyring keyring;

  /// @param identifier an identifier whose holder has proved to be
  /// @return the published sensitive leaks that it is in, the newest first
  @Transactional
  List<Leak> of(Identifier identifier) {
    Set<UUID> found = new HashSet<>();
    try {
      for (PrfKeys keys : keyring.newestFirst()) {
        Point point = new PointMaker(keys).pointOf(identifier);
        for (Run run : runs.sensitive(keys.epoch().number())) {
          if (runs.search(run).holds(point)) {
            found.add(run.leak());
          }
        }
      }
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
    return leaks.sensitiveByIds(found).stream().map(each -> each.told(null)).toList();
  }
}
