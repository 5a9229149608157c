package breachportal.report.breach;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.report.fixture.RunningService;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The API describes itself, whole.
@QuarkusTest
class OpenApiIT extends RunningService {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  @Test
  void shouldDescribeEveryEndpointParameterAndAnswer() throws Exception {
    JsonNode api = new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    List<String> silent = new ArrayList<>();
    int endpoints = 0;
    for (var path : api.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          endpoints++;
          check(method.getKey() + " " + path.getKey(), method.getValue(), silent);
        }
      }
    }

    assertThat(silent).isEmpty();
    assertThat(endpoints).as("endpoints looked at").isPositive();
    assertThat(api.at("/components/schemas/ReportState/enum/0").asText()).isEqualTo("draft");
  }

  @Test
  void shouldTellItsHealthAndItsFigures() {
    given().get("/q/health/ready").then().statusCode(200);
    given().get("/q/health/live").then().statusCode(200);
    assertThat(given().get("/q/metrics").asString()).contains("breachportal_outbox_dead_letters");
  }

  private static void check(String endpoint, JsonNode operation, List<String> silent) {
    if (operation.path("summary").asText().isBlank()) {
      silent.add(endpoint);
    }
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("description").asText().isBlank()) {
        silent.add(endpoint + " " + parameter.path("name").asText());
      }
    }
    if (operation.path("responses").isEmpty()) {
      silent.add(endpoint + " answers");
    }
    for (var answer : operation.path("responses").properties()) {
      if (answer.getValue().path("description").asText().isBlank()) {
        silent.add(endpoint + " " + answer.getKey());
      }
    }
  }
}
