package breachportal.portal;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// Starts one {@link StandIn} for all three services and hands it to the test's `StandIn` field.
public final class Services implements QuarkusTestResourceLifecycleManager {

  private final StandIn standIn = StandIn.start(0);

  @Override
  public Map<String, String> start() {
    return Map.of(
        "quarkus.rest-client.report.url", standIn.url(),
        "quarkus.rest-client.notification.url", standIn.url(),
        "quarkus.rest-client.list-upload.url", standIn.url(),
        "quarkus.rest-client.exposure.url", standIn.url(),
        "quarkus.rest-client.upload.url", standIn.url());
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(standIn, new TestInjector.MatchesType(StandIn.class));
  }

  @Override
  public void stop() {
    standIn.close();
  }
}
