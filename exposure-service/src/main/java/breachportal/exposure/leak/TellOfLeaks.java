package breachportal.exposure.leak;

import breachportal.contract.leak.Leak;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the police see of leaks: all of it, with how far loading has come.
@ApplicationScoped
public class TellOfLeaks {

  @Inject KnownLeaks leaks;
  @Inject Loads loads;

  /// @param id a leak's identifier
  /// @return the leak
  @Transactional
  public Leak one(UUID id) {
    return leaks.get(id).told(loads.of(id).orElse(null));
  }

  @Transactional
  List<Leak> all() {
    Map<UUID, Leak.Load> all = loads.all();
    return leaks.newest().stream().map(leak -> leak.told(all.get(leak.id()))).toList();
  }
}
