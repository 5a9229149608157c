package breachportal.exposure;

import static breachportal.exposure.LeakClient.enter;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import breachportal.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class RolesIT {

  private static final UUID SOMEBODY = UUID.fromString("0b000000-0000-4000-8000-000000000001");

  @Nested
  class AsAnybody {
    @Test
    void shouldSeeTheCatalogueAndCheck() {
      given().get("/v1/catalogue").then().statusCode(200);
      given().get("/v1/check/parameters").then().statusCode(200);
      given()
          .contentType("application/json")
          .body(Map.of("identifier", "0912345301"))
          .post("/v1/check")
          .then()
          .statusCode(200)
          .body("kind", equalTo("phone"));
    }

    @Test
    void shouldNotTouchLeaks() {
      everythingOfThePolice(RolesIT::anonymous, 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/health/live", "/q/health/ready", "/q/metrics"})
    void shouldReadWhatOperationNeeds(String path) {
      given().get(path).then().statusCode(200);
    }
  }

  @Nested
  class AsCompany {
    @Test
    void shouldNotTouchLeaks() {
      everythingOfThePolice(() -> given().auth().oauth2(Tokens.company(SOMEBODY)), 403);
    }
  }

  @Nested
  class AsOperator {
    @Test
    void shouldNotTouchLeaks() {
      everythingOfThePolice(() -> given().auth().oauth2(Tokens.operator()), 403);
    }
  }

  @Nested
  class WithAForeignToken {
    @Test
    void shouldNotTouchLeaksWithAnotherAudience() {
      String token = Tokens.with("police", Tokens.ISSUER, "report-service");
      everythingOfThePolice(() -> given().auth().oauth2(token), 401);
    }

    @Test
    void shouldNotTouchLeaksFromAnotherIssuer() {
      String token = Tokens.with("police", "https://id.example.net/realms/x", "exposure-service");
      everythingOfThePolice(() -> given().auth().oauth2(token), 401);
    }
  }

  @Nested
  class AsPolice {
    @Test
    void shouldGetNotFoundForWhatIsNotThere() {
      String path = "/v1/leaks/" + UUID.fromString("00000000-0000-4000-8000-000000000000");
      LeakClient.police().get(path).then().statusCode(404);
      LeakClient.police().get(path + "/audit").then().statusCode(404);
      LeakClient.police().post(path + "/publication").then().statusCode(404);
      LeakClient.police().post(path + "/retirement").then().statusCode(404);
      LeakClient.police().delete(path + "/file").then().statusCode(404);
      LeakClient.upload(path.substring("/v1/leaks/".length()), new byte[] {65})
          .then()
          .statusCode(404);
    }
  }

  @Nested
  class WhoMayChangeKeys {
    @Test
    void shouldShowEpochsToPoliceAndOperators() {
      LeakClient.police().get("/v1/epochs").then().statusCode(200).body("current", equalTo(1));
      operator().get("/v1/epochs").then().statusCode(200);
      given().get("/v1/epochs").then().statusCode(401);
      given().auth().oauth2(Tokens.company(SOMEBODY)).get("/v1/epochs").then().statusCode(403);
    }

    @Test
    void shouldLetOperatorsOnlyEndAnEpochAndNeverTheNewest() {
      operator().delete("/v1/epochs/1").then().statusCode(409);
      LeakClient.police().delete("/v1/epochs/1").then().statusCode(403);
      given().delete("/v1/epochs/1").then().statusCode(401);
    }

    private static RequestSpecification operator() {
      return given().auth().oauth2(Tokens.operator());
    }
  }

  private static RequestSpecification anonymous() {
    return given();
  }

  private static void everythingOfThePolice(Supplier<RequestSpecification> as, int status) {
    String leak = "/v1/leaks/" + enter(false);
    List<Response> answers =
        List.of(
            as.get().get("/v1/leaks"),
            as.get()
                .contentType("application/json")
                .body(LeakClient.aLeakRequest(false))
                .post("/v1/leaks"),
            as.get().get(leak),
            as.get().get(leak + "/audit"),
            as.get().contentType("text/csv").body("phone\n0912345301\n").post(leak + "/file"),
            as.get().delete(leak + "/file"),
            as.get().post(leak + "/publication"),
            as.get().post(leak + "/retirement"));
    answers.forEach(answer -> answer.then().statusCode(status));
  }
}
