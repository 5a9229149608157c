package breachportal.portal.company.question;

import breachportal.portal.client.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// The questionnaire of today, with the provinces as the report service names them.
@ApplicationScoped
public class Questionnaires {
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Reports reports;
  private final InstantSource time;
  private volatile @Nullable Fetched fetched;

  private record Fetched(Questionnaire questionnaire, Instant at) {}

  Questionnaires(@RestClient Reports reports, InstantSource time) {
    this.reports = reports;
    this.time = time;
  }

  /// @return the questionnaire; its provinces are at most ten minutes old
  public Questionnaire current() {
    var now = time.instant();
    var kept = fetched;
    if (kept == null || kept.at().plus(KEPT).isBefore(now)) {
      kept = new Fetched(new Questionnaire(reports.provinces()), now);
      fetched = kept;
    }
    return kept.questionnaire();
  }
}
