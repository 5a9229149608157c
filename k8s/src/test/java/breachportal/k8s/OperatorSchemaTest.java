package breachportal.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The objects of CloudNativePG and its backup plugin, which no model knows, against schemas of our
/// own that name exactly the fields that we use, written from the operator's API reference.
class OperatorSchemaTest {

  static final Map<String, String> KINDS =
      Map.of(
          "postgresql.cnpg.io/v1 Cluster", "cluster",
          "postgresql.cnpg.io/v1 Database", "database",
          "postgresql.cnpg.io/v1 ScheduledBackup", "scheduled-backup",
          "barmancloud.cnpg.io/v1 ObjectStore", "object-store");

  private static final ObjectMapper JSON = new ObjectMapper();

  static List<GenericKubernetesResource> resources() {
    return Overlay.PRODUCTION.all(GenericKubernetesResource.class);
  }

  @ParameterizedTest
  @MethodSource("resources")
  void shouldNameOnlyFieldsOfItsKind(GenericKubernetesResource resource) throws IOException {
    assertThat(faults(resource, specOf(resource))).isEmpty();
  }

  @Test
  void shouldFindAnUnknownFieldAndAMissingOne() throws IOException {
    GenericKubernetesResource cluster =
        resources().stream().filter(it -> it.getKind().equals("Cluster")).findFirst().orElseThrow();
    ObjectNode spec = specOf(cluster).deepCopy();
    spec.remove("storage");
    spec.put("instancs", 3);
    assertThat(faults(cluster, spec))
        .anyMatch(it -> it.contains("storage"))
        .anyMatch(it -> it.contains("instancs"));
  }

  @Test
  void shouldKeepThreeCopiesAndWaitForOneOfThem() {
    JsonNode spec = specOf(cluster());
    assertThat(spec.at("/instances").intValue()).isEqualTo(3);
    assertThat(spec.at("/postgresql/synchronous/number").intValue()).isEqualTo(1);
    assertThat(spec.at("/postgresql/synchronous/dataDurability").textValue()).isEqualTo("required");
    assertThat(spec.at("/affinity/podAntiAffinityType").textValue()).isEqualTo("required");
  }

  @Test
  void shouldGiveEverySchemaAnOwnerAndARuntimeRoleWithAPasswordByReference() {
    assertThat(specOf(cluster()).at("/managed/roles"))
        .extracting(it -> it.get("name").textValue())
        .containsExactlyInAnyOrder(
            "report_owner",
            "report_app",
            "notification_owner",
            "notification_app",
            "exposure_owner",
            "exposure_app",
            "keycloak");
    assertThat(specOf(cluster()).at("/managed/roles"))
        .allSatisfy(
            it -> {
              assertThat(it.at("/passwordSecret/name").textValue())
                  .isEqualTo(it.get("name").textValue().replace('_', '-') + "-db");
              assertThat(it.path("superuser").booleanValue()).isFalse();
              assertThat(it.path("bypassrls").booleanValue()).isFalse();
            });
  }

  static GenericKubernetesResource cluster() {
    return resources().stream()
        .filter(it -> it.getKind().equals("Cluster"))
        .findFirst()
        .orElseThrow();
  }

  static ObjectNode specOf(GenericKubernetesResource resource) {
    return JSON.valueToTree(resource.getAdditionalProperties().get("spec"));
  }

  private static List<String> faults(GenericKubernetesResource resource, ObjectNode spec)
      throws IOException {
    assertThat(resource.getAdditionalProperties()).containsOnlyKeys("spec");
    return schema(resource).validate(spec).stream().map(ValidationMessage::getMessage).toList();
  }

  private static JsonSchema schema(GenericKubernetesResource resource) throws IOException {
    String file = KINDS.get(resource.getApiVersion() + " " + resource.getKind());
    try (InputStream in = OperatorSchemaTest.class.getResourceAsStream(file + ".schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }
  }
}
