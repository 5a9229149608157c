package breachportal.notification.alarm;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Says at `/q/health/well` whether urgent mail leaves in time. No reason to restart anything, nor
/// to send requests elsewhere: so neither live nor ready.
@Wellness
@ApplicationScoped
class UrgentMailCheck implements HealthCheck {
  @Inject UrgentMail urgentMail;

  @Override
  public HealthCheckResponse call() {
    Optional<Instant> since = urgentMail.alarmSince();
    var response = HealthCheckResponse.named("urgent mail leaves in time").status(since.isEmpty());
    since.ifPresent(at -> response.withData("since", at.toString()));
    return response.build();
  }
}
