package breachportal.exposure.account;

import static io.restassured.RestAssured.given;

import breachportal.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/// What the tests do with access keys, as an operator.
final class Keys {

  static final UUID SAO_MAI = UUID.fromString("0b000000-0000-4000-8000-000000000001");

  private Keys() {}

  /// @return a key that works
  static String make(int requestsPerMinute) {
    return made(requestsPerMinute).statusCode(201).extract().path("key");
  }

  /// @return a key that was revoked
  static String revoked() {
    ValidatableResponse made = made(60).statusCode(201);
    String path = "/v1/access-keys/" + made.extract().path("id") + "/revocation";
    given().auth().oauth2(Tokens.operator()).post(path).then().statusCode(200);
    return made.extract().path("key");
  }

  static ValidatableResponse made(int requestsPerMinute) {
    return given()
        .auth()
        .oauth2(Tokens.operator())
        .contentType("application/json")
        .body(
            Map.of(
                "organisationId",
                SAO_MAI,
                "organisationName",
                "Sao Mai",
                "requestsPerMinute",
                requestsPerMinute))
        .post("/v1/access-keys")
        .then();
  }
}
