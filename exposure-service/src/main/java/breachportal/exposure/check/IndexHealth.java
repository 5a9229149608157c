package breachportal.exposure.check;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when this replica has an index of every served epoch to answer from, or when there is
/// none yet.
@Readiness
class IndexHealth implements HealthCheck {

  @Inject ServedIndex index;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("index").status(index.isReady()).build();
  }
}
