package breachportal.portal.passage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.portal.Services;
import breachportal.portal.StandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Services.class)
class CheckPassageIT {

  private static final String EVALUATE = "/v1/check/evaluate";

  StandIn services;

  @BeforeEach
  void forgetAll() {
    services.reset();
  }

  @Test
  void shouldPassAnEvaluationThroughToWhoeverAsks() {
    services.answer("POST " + EVALUATE, 200, "application/json", bytes("{\"proof\":\"p\"}"));
    given()
        .contentType("application/json")
        .cookie("q_session", "secret")
        .header("X-Forwarded-For", "198.51.100.7")
        .body("{\"kind\":\"phone\"}")
        .post(EVALUATE)
        .then()
        .statusCode(200)
        .header("Cache-Control", is("no-store"))
        .body("proof", is("p"));
    var asked = services.asked().getLast();
    assertEquals("{\"kind\":\"phone\"}", asked.body());
    assertFalse(asked.headers().containsKey("Cookie"));
    assertEquals(List.of("198.51.100.7, 127.0.0.1"), asked.headers().get("X-forwarded-for"));
  }

  @Test
  void shouldPassABucketThroughWithItsTokenAndItsLength() {
    byte[] bucket = new byte[34_000];
    new Random(1).nextBytes(bucket);
    services.answer("GET /v1/check/buckets/7/12", 200, "application/octet-stream", bucket);
    byte[] passed =
        given()
            .header("Authorization", "Bearer token")
            .get("/v1/check/buckets/7/12")
            .then()
            .statusCode(200)
            .header("Content-Length", is("34000"))
            .contentType("application/octet-stream")
            .extract()
            .asByteArray();
    assertArrayEquals(bucket, passed);
    assertEquals(
        List.of("Bearer token"), services.asked().getLast().headers().get("Authorization"));
  }

  @Test
  void shouldPassARefusalThroughAsItIs() {
    services.refuse("GET /v1/check/challenge", 429, "too-many-checks");
    given()
        .get("/v1/check/challenge")
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .body("status", is(429));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/check/other",
        "/v1/check/buckets/7",
        "/v1/check/buckets/7/x",
        "/v1/check/buckets/7/1/2",
        "/v1/leaks",
        "/v1/catalogue",
        "/v1/check/parameters/../../leaks"
      })
  void shouldPassNothingElse(String path) {
    given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    assertTrue(services.asked().stream().noneMatch(each -> each.line().contains("leaks")));
  }

  @Test
  void shouldRefuseABodyThatIsNoCheck() {
    given()
        .contentType("application/json")
        .body("x".repeat(9_000))
        .post(EVALUATE)
        .then()
        .statusCode(413);
    given()
        .contentType("multipart/form-data")
        .multiPart("x", "x".repeat(9_000))
        .post(EVALUATE)
        .then()
        .statusCode(413);
    assertTrue(services.asked().isEmpty());
  }

  @Test
  void shouldLeaveOutWhatTheServiceSaysOfItself() {
    services.answer("GET /v1/check/parameters", 200, "application/json", bytes("{}"));
    given()
        .get("/v1/check/parameters?number=0912345678")
        .then()
        .statusCode(200)
        .header("Date", nullValue())
        .header("Content-Security-Policy", containsString("connect-src 'self'"));
    assertEquals("GET /v1/check/parameters", services.asked().getLast().line());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
