package breachportal.portal.page;

import breachportal.contract.organisation.Province;
import breachportal.portal.client.Reports;
import breachportal.portal.client.ServiceRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// What provinces are called: `VN-HN` is `Hà Nội`. They change by law and seldom, so they are
/// asked for once an hour; while nothing is known, a code is shown as it is.
@ApplicationScoped
public class ProvinceNames {

  private static final Duration FRESH = Duration.ofHours(1);

  private record Heard(List<Province> all, Map<String, String> byCode, Instant at) {}

  private final Reports reports;
  private final InstantSource clock;
  private final AtomicReference<Heard> last =
      new AtomicReference<>(new Heard(List.of(), Map.of(), Instant.MIN));

  ProvinceNames(@RestClient Reports reports, InstantSource clock) {
    this.reports = reports;
    this.clock = clock;
  }

  /// @param codeOrName a province as a company wrote it
  /// @return its name; a dash when none is given
  public String of(@Nullable String codeOrName) {
    return codeOrName == null ? "–" : byCode().getOrDefault(codeOrName, codeOrName);
  }

  /// @return all of them, by name
  public List<Province> all() {
    return heard().all();
  }

  private Map<String, String> byCode() {
    return heard().byCode();
  }

  private Heard heard() {
    Heard known = last.get();
    if (known.at().isAfter(clock.instant().minus(FRESH))) {
      return known;
    }
    try {
      List<Province> all = reports.provinces();
      Heard heard =
          new Heard(
              all,
              all.stream().collect(Collectors.toMap(Province::code, Province::name)),
              clock.instant());
      last.set(heard);
      return heard;
    } catch (ServiceRefusal | ProcessingException silent) {
      return known;
    }
  }
}
