package breachportal.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
    JsonNode realm =
        new ObjectMapper()
            .readTree(
                Overlay.read(Overlay.module().resolve("base/keycloak/breach-portal-realm.json")));
    Set<String> roles = new TreeSet<>();
    realm.at("/roles/realm").forEach(it -> roles.add(it.get("name").textValue()));
    assertThat(roles).containsExactly("company", "notice-sender", "operator", "police");
    assertThat(realm.get("users"))
        .allSatisfy(it -> assertThat(it.has("serviceAccountClientId")).isTrue());
    assertThat(realm.get("clients"))
        .allSatisfy(
            it -> {
              assertThat(it.get("publicClient").booleanValue()).isFalse();
              assertThat(it.get("directAccessGrantsEnabled").booleanValue()).isFalse();
              assertThat(it.get("implicitFlowEnabled").booleanValue()).isFalse();
            });
  }
}
