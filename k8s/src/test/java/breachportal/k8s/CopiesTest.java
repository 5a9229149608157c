package breachportal.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Files that kustomize must have below its own folder, and that belong to another module.
class CopiesTest {

  @Test
  void shouldPrepareTheSameRolesAndSchemasAsTheTests() {
    assertThat(Overlay.read(Overlay.module().resolve("base/postgres/bootstrap.sql")))
        .as("Copy service-store's bootstrap.sql here and run k8s/render")
        .isEqualTo(
            Overlay.read(
                Overlay.sibling("service-store/src/main/resources/database/bootstrap.sql")));
  }

  @Test
  void shouldKnowTheRolesOfTheHouseAndNoUserButAService() throws IOException {
    JsonNode realm = realm(Overlay.module().resolve("base/keycloak/breach-portal-realm.json"));
    assertThat(roles(realm))
        .containsExactly(
            "auditor", "code-sender", "company", "notice-sender", "operator", "police");
    assertThat(realm.get("users"))
        .allSatisfy(it -> assertThat(it.has("serviceAccountClientId")).isTrue());
    assertThat(realm.get("clients"))
        .allSatisfy(
            it -> {
              // Who has no secret can only ask a person to sign in on another page.
              assertThat(it.get("publicClient").booleanValue())
                  .isEqualTo(
                      it.at("/attributes/oauth2.device.authorization.grant.enabled").asBoolean());
              assertThat(
                      it.get("publicClient").booleanValue()
                          && it.get("standardFlowEnabled").booleanValue())
                  .isFalse();
              assertThat(it.get("directAccessGrantsEnabled").booleanValue()).isFalse();
              assertThat(it.get("implicitFlowEnabled").booleanValue()).isFalse();
            });
  }

  @Test
  void shouldGiveTokensTheClaimsThatTheLocalRealmGives() throws IOException {
    JsonNode ours = realm(Overlay.module().resolve("base/keycloak/breach-portal-realm.json"));
    JsonNode local =
        realm(Overlay.sibling("local-stack/src/main/resources/breachportal/local/realm.json"));
    assertThat(claims(ours, "company-portal"))
        .contains("organisation", "authority", "report-service", "exposure-service")
        .isEqualTo(claims(local, "company-portal"));
    assertThat(claims(ours, "report-service"))
        .containsExactly("notification-service")
        .isEqualTo(claims(local, "report-service"));
    assertThat(claims(ours, "exposure-service"))
        .containsExactly("notification-service")
        .isEqualTo(claims(local, "exposure-service"));
    assertThat(roles(ours)).isEqualTo(roles(local));
  }

  private static JsonNode realm(Path file) throws IOException {
    return new ObjectMapper().readTree(Overlay.read(file));
  }

  private static Set<String> roles(JsonNode realm) {
    Set<String> roles = new TreeSet<>();
    realm.at("/roles/realm").forEach(it -> roles.add(it.get("name").textValue()));
    return roles;
  }

  /// The claims and audiences that a client's tokens carry.
  private static Set<String> claims(JsonNode realm, String client) {
    Set<String> claims = new TreeSet<>();
    for (JsonNode each : realm.get("clients")) {
      if (each.get("clientId").textValue().equals(client)) {
        each.get("protocolMappers")
            .forEach(
                it -> {
                  JsonNode config = it.get("config");
                  JsonNode name = config.path("claim.name");
                  claims.add(
                      (name.isMissingNode() ? config.get("included.custom.audience") : name)
                          .textValue());
                });
      }
    }
    return claims;
  }
}
