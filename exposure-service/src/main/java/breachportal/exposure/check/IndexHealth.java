package breachportal.exposure.check;

import breachportal.exposure.publication.Generations;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when this replica has an index to answer from, or when there is none yet.
@Readiness
class IndexHealth implements HealthCheck {

  @Inject ServedIndex index;
  @Inject Generations generations;

  @Override
  public HealthCheckResponse call() {
    boolean ready = index.generation().isPresent() || generations.served().isEmpty();
    return HealthCheckResponse.named("index").status(ready).build();
  }
}
