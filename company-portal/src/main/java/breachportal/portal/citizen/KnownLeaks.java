package breachportal.portal.citizen;

import breachportal.contract.leak.Leak;
import breachportal.portal.client.PrivateCheck;
import breachportal.portal.client.ServiceRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The public catalogue, the newest leak first, at most half a minute old. While the exposure
/// service is silent, what it said last is still shown: the public pages must not depend on it.
@ApplicationScoped
class KnownLeaks {

  private static final Duration FRESH = Duration.ofSeconds(30);

  private record Heard(List<Leak> leaks, Instant at) {}

  private final PrivateCheck service;
  private final InstantSource clock;
  private final AtomicReference<Heard> last =
      new AtomicReference<>(new Heard(List.of(), Instant.MIN));

  KnownLeaks(@RestClient PrivateCheck service, InstantSource clock) {
    this.service = service;
    this.clock = clock;
  }

  /// @return the published leaks that are not sensitive; empty as long as none were ever heard of
  List<Leak> all() {
    Heard known = last.get();
    if (known.at().isAfter(clock.instant().minus(FRESH))) {
      return known.leaks();
    }
    try {
      Heard now = new Heard(newestFirst(service.catalogue()), clock.instant());
      last.set(now);
      return now.leaks();
    } catch (ServiceRefusal | ProcessingException silent) {
      return known.leaks();
    }
  }

  /// @param name a leak's short name
  /// @return that leak
  Optional<Leak> named(String name) {
    return all().stream().filter(leak -> leak.name().equals(name)).findFirst();
  }

  private static List<Leak> newestFirst(List<Leak> leaks) {
    return leaks.stream().sorted(Comparator.comparing(Leak::foundOn).reversed()).toList();
  }
}
