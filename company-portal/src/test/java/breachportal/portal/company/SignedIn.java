package breachportal.portal.company;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// The portal with somebody signed in, whose token goes along to the services; without an identity
/// provider.
public final class SignedIn implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.oidc.enabled", "true",
        "quarkus.oidc.tenant-enabled", "false",
        "quarkus.oidc.application-type", "service");
  }
}
