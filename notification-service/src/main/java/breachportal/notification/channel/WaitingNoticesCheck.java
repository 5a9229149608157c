package breachportal.notification.channel;

import breachportal.store.scope.RowScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Says at `/q/health/well` whether every notice could be encrypted that had to be.
@Wellness
@ApplicationScoped
class WaitingNoticesCheck implements HealthCheck {
  @Inject Waiting waiting;

  @Override
  public HealthCheckResponse call() {
    long count = RowScope.asSystem(() -> QuarkusTransaction.requiringNew().call(waiting::count));
    return HealthCheckResponse.named("notices can be encrypted")
        .status(count == 0)
        .withData("waiting", count)
        .build();
  }
}
