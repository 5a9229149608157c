package breachportal.exposure.check;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when this replica answers from every index that it has the keys of, or when there is none
/// yet.
@Readiness
class IndexHealth implements HealthCheck {

  @Inject ServedIndex index;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("index").status(index.isFetched()).build();
  }
}
