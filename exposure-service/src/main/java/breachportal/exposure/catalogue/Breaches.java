package breachportal.exposure.catalogue;

import breachportal.contract.leak.Leak;
import breachportal.exposure.leak.KnownLeaks;
import breachportal.exposure.leak.Loads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The published leaks that everybody may know of, as [Breach]es.
@ApplicationScoped
public class Breaches {

  @Inject KnownLeaks leaks;
  @Inject Loads loads;

  /// @param domain only those of this web domain; null or empty for all
  /// @return them, by name, at most 1,000
  @Transactional
  List<Breach> all(@Nullable String domain) {
    return of(newestFirst(), domain);
  }

  /// @param name a leak's short name, in capitals or not
  @Transactional
  Optional<Breach> named(String name) {
    List<Leak> one =
        newestFirst().stream().filter(leak -> leak.name().equalsIgnoreCase(name)).toList();
    return of(one, null).stream().findFirst();
  }

  /// @return the one that was published last
  @Transactional
  Optional<Breach> latest() {
    return of(newestFirst().stream().limit(1).toList(), null).stream().findFirst();
  }

  /// @param told leaks that everybody may know of
  /// @param domain only those of this web domain; null or empty for all
  /// @return them, by name
  public List<Breach> of(Collection<Leak> told, @Nullable String domain) {
    Map<UUID, Leak.Load> counts = told.isEmpty() ? Map.of() : loads.all();
    return told.stream()
        .filter(leak -> isOf(domain, leak))
        .map(leak -> Breach.of(leak, entries(counts.get(leak.id()))))
        .sorted(Comparator.comparing(Breach::name))
        .toList();
  }

  /// As [#of], their names only.
  public List<Breach.Name> names(Collection<Leak> told, @Nullable String domain) {
    return told.stream()
        .filter(leak -> isOf(domain, leak))
        .map(leak -> new Breach.Name(leak.name()))
        .sorted(Comparator.comparing(Breach.Name::name))
        .toList();
  }

  private static boolean isOf(@Nullable String domain, Leak leak) {
    return domain == null || domain.isEmpty() || domain.equalsIgnoreCase(leak.domain());
  }

  private List<Leak> newestFirst() {
    return leaks.listedPublicly().stream().map(leak -> leak.told(null)).toList();
  }

  private static long entries(Leak.@Nullable Load load) {
    return load == null ? 0 : load.entries();
  }
}
