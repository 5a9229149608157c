package breachportal.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteMatch;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What anybody on the Internet can reach: the portal, through which the check goes, the catalogue,
/// the sign-in, and what authorities' machines read with a key.
class PublicPathsTest {

  @Test
  void shouldOpenTheseAndNoOthersInProduction() {
    assertThat(Overlay.PRODUCTION.all(HTTPRoute.class).stream().flatMap(PublicPathsTest::paths))
        .containsExactlyInAnyOrder(
            "company-portal PathPrefix /",
            "exposure-service Exact /v1/catalogue GET",
            "exposure-service PathPrefix /api/v3 GET",
            "keycloak PathPrefix /realms/breach-portal",
            "keycloak PathPrefix /resources",
            "nowhere PathPrefix /",
            "nowhere PathPrefix /q",
            "report-service PathPrefix /taxii2 GET");
  }

  @Test
  void shouldOpenTheSameOnOnesOwnMachine() {
    assertThat(Overlay.LOCAL.all(Ingress.class).stream().flatMap(PublicPathsTest::paths))
        .containsExactlyInAnyOrder(
            "company-portal Prefix /",
            "exposure-service Exact /v1/catalogue",
            "exposure-service Prefix /api/v3",
            "keycloak Prefix /realms/breach-portal",
            "keycloak Prefix /resources",
            "mailbox Prefix /",
            "report-service Prefix /taxii2");
  }

  @Test
  void shouldServeNothingWithoutTls() {
    assertThat(Overlay.PRODUCTION.all(Gateway.class))
        .flatExtracting(it -> it.getSpec().getListeners())
        .filteredOn(it -> it.getHostname() != null)
        .hasSize(2)
        .allSatisfy(
            it -> {
              assertThat(it.getProtocol()).isEqualTo("HTTPS");
              assertThat(it.getTls().getCertificateRefs()).isNotEmpty();
            });
    assertThat(Overlay.PRODUCTION.all(HTTPRoute.class))
        .filteredOn(
            it ->
                it.getSpec().getParentRefs().stream()
                    .anyMatch(p -> p.getSectionName().equals("http")))
        .flatExtracting(it -> it.getSpec().getRules())
        .allSatisfy(it -> assertThat(it.getBackendRefs()).isEmpty());
  }

  private static Stream<String> paths(HTTPRoute route) {
    return route.getSpec().getRules().stream()
        .flatMap(
            rule -> {
              List<String> goals =
                  rule.getBackendRefs().isEmpty()
                      ? List.of("nowhere")
                      : rule.getBackendRefs().stream().map(it -> it.getName()).toList();
              return goals.stream()
                  .flatMap(goal -> rule.getMatches().stream().map(it -> goal + " " + text(it)));
            });
  }

  private static String text(HTTPRouteMatch match) {
    String path = match.getPath().getType() + " " + match.getPath().getValue();
    return match.getMethod() == null ? path : path + " " + match.getMethod();
  }

  private static Stream<String> paths(Ingress ingress) {
    return ingress.getSpec().getRules().stream()
        .flatMap(it -> it.getHttp().getPaths().stream())
        .map(
            it ->
                it.getBackend().getService().getName()
                    + " "
                    + it.getPathType()
                    + " "
                    + it.getPath());
  }
}
