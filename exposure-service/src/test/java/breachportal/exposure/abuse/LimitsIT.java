package breachportal.exposure.abuse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import breachportal.exposure.PrfKeysResource;
import breachportal.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The limits as they are met over HTTP, with the test standing where a trusted proxy stands.
@QuarkusTest
@QuarkusTestResource(
    value = PostgresResource.class,
    initArgs = @ResourceArg(name = "schema", value = "exposure"))
@QuarkusTestResource(PrfKeysResource.class)
@TestProfile(LimitsIT.SmallBudgets.class)
class LimitsIT {

  /// Twenty evaluations an hour and address.
  public static final class SmallBudgets implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "breachportal.abuse.address-per-hour", "20",
          "breachportal.abuse.network-per-hour", "60",
          "breachportal.own-leaks.evaluations-a-code", "6",
          "breachportal.abuse.trusted-proxies", "127.0.0.0/8,::1/128,10.0.0.0/8");
    }
  }

  @Test
  void shouldAnswer429WithRetryAfter() {
    for (int i = 0; i < 10; i++) {
      assertThat(check("203.0.113.1").statusCode()).isEqualTo(200);
    }
    Response refused = check("203.0.113.1");
    refused
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:breachportal:problem:proof-of-work-too-easy"));
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    assertThat(check("203.0.113.2").statusCode()).isEqualTo(200);
  }

  @Test
  void shouldGiveNothingForAForgedHeader() {
    for (int i = 0; i < 10; i++) {
      assertThat(check("192.0.2." + i + ", 203.0.114.1, 10.0.0.1").statusCode()).isEqualTo(200);
    }
    assertThat(check("192.0.2.77, 203.0.114.1, 10.0.0.1").statusCode()).isEqualTo(429);
    assertThat(check("203.0.114.1").statusCode()).isEqualTo(429);
  }

  @Test
  void shouldCountAnIpv6SubscriberByTheirNetwork() {
    for (int i = 0; i < 10; i++) {
      assertThat(check("2001:db8:5:6::" + i).statusCode()).isEqualTo(200);
    }
    assertThat(check("2001:db8:5:6:ffff::1").statusCode()).isEqualTo(429);
    assertThat(check("2001:db8:5:7::1").statusCode()).isEqualTo(200);
  }

  @Test
  void shouldAskForAHarderOneWhereMuchIsAsked() {
    assertThat(maxNumber("203.0.115.1")).isEqualTo(50_000);
    for (int i = 0; i < 10; i++) {
      check("203.0.115.1");
    }
    assertThat(maxNumber("203.0.115.1")).isEqualTo(200_000);
    assertThat(maxNumber("203.0.115.200")).isEqualTo(50_000);
    for (int address = 2; address <= 4; address++) {
      for (int i = 0; i < 8; i++) {
        check("203.0.115." + address);
      }
    }
    assertThat(maxNumber("203.0.115.200")).isEqualTo(200_000);
    assertThat(maxNumber("203.0.116.200")).isEqualTo(50_000);
  }

  @Test
  void shouldCountACodeAsManyEvaluationsOfWhoAsks() {
    assertThat(askForCode("203.0.117.1", "one@example.org").statusCode()).isEqualTo(202);

    Response refused = askForCode("203.0.117.1", "two@example.org");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    assertThat(askForCode("203.0.117.2", "two@example.org").statusCode()).isEqualTo(202);
  }

  private static Response askForCode(String forwardedFor, String address) {
    return given()
        .header("X-Forwarded-For", forwardedFor)
        .contentType("application/json")
        .body(Map.of("identifier", address, "language", "en"))
        .post("/v1/own-leaks/codes");
  }

  private static int maxNumber(String forwardedFor) {
    return given()
        .header("X-Forwarded-For", forwardedFor)
        .get("/v1/check/challenge")
        .then()
        .statusCode(200)
        .extract()
        .path("maxnumber");
  }

  private static Response check(String forwardedFor) {
    return given()
        .header("X-Forwarded-For", forwardedFor)
        .contentType("application/json")
        .body(Map.of("identifier", "+84 912 346 111"))
        .post("/v1/check");
  }
}
