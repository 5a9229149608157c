package breachportal.exposure.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import breachportal.exposure.ServiceTest;
import breachportal.testing.PostgresResource;
import breachportal.testing.Tokens;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class AccessKeyIT {

  private static final String NOBODY = "/api/v3/breachedaccount/nobody@example.org";

  @Nested
  class AsOperator {

    @Test
    void shouldSeeAKeyOnce() {
      String key =
          Keys.made(60)
              .statusCode(201)
              .header("Cache-Control", equalTo("no-store"))
              .body("key", matchesPattern("[0-9a-f]{32}"))
              .body("organisationName", equalTo("Sao Mai"))
              .extract()
              .path("key");

      assertThat(operator().get("/v1/access-keys").then().extract().asString()).doesNotContain(key);
    }

    @Test
    void shouldSeeTheDayOfItsLastUse() {
      var made = Keys.made(60).statusCode(201).extract();
      String one = "find { it.id == '" + made.path("id") + "' }.lastUsedOn";
      operator().get("/v1/access-keys").then().body(one, nullValue());

      withKey(made.path("key")).get(NOBODY).then().statusCode(404);

      operator().get("/v1/access-keys").then().body(one, notNullValue());
    }

    @Test
    void shouldRevokeAKeyAtOnceAndForGood() {
      var made = Keys.made(60).statusCode(201).extract();
      String revocation = "/v1/access-keys/" + made.path("id") + "/revocation";
      withKey(made.path("key")).get(NOBODY).then().statusCode(404);

      String revokedAt =
          operator().post(revocation).then().statusCode(200).extract().path("revokedAt");

      withKey(made.path("key")).get(NOBODY).then().statusCode(401);
      operator().post(revocation).then().statusCode(200).body("revokedAt", equalTo(revokedAt));
      operator()
          .post("/v1/access-keys/" + UUID.randomUUID() + "/revocation")
          .then()
          .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6_001})
    void shouldBoundABudget(int requestsPerMinute) {
      Keys.made(requestsPerMinute)
          .statusCode(400)
          .body("errors.field", hasItem("requestsPerMinute"));
    }

    @Test
    void shouldLeaveAnAuditEntryAndNoKey() throws Exception {
      var made = Keys.made(60).statusCode(201).extract();
      operator().post("/v1/access-keys/" + made.path("id") + "/revocation");

      assertThat(
              rows(
                  "select action from exposure.audit_entry where thing = 'access-key/"
                      + made.path("id")
                      + "'"))
          .containsExactly("access_key.made", "access_key.revoked");
      assertThat(rows("select t::text from exposure.access_key t"))
          .noneMatch(row -> row.contains(made.<String>path("key")));
      assertThat(rows("select t::text from exposure.audit_entry t"))
          .noneMatch(row -> row.contains(made.<String>path("key")));
    }
  }

  @Nested
  class AsOthers {

    static Stream<String> tokens() {
      return Stream.of(Tokens.company(Keys.SAO_MAI), Tokens.police(Keys.SAO_MAI));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void shouldNotTouchKeys(String token) {
      RequestSpecification as = given().auth().oauth2(token);
      as.get("/v1/access-keys").then().statusCode(403);
      as.contentType("application/json").body("{}").post("/v1/access-keys").then().statusCode(403);
      as.post("/v1/access-keys/" + UUID.randomUUID() + "/revocation").then().statusCode(403);
    }

    @Test
    void shouldNotTouchKeysWithoutSigningIn() {
      given().get("/v1/access-keys").then().statusCode(401);
      given()
          .contentType("application/json")
          .body("{}")
          .post("/v1/access-keys")
          .then()
          .statusCode(401);
    }
  }

  @Nested
  class WithAKey {

    @Test
    void shouldHaveTheSameBudgetWhereverAndRefillIt() {
      String key = Keys.make(6_000);
      for (int i = 0; i < 50; i++) {
        withKey(key).get(NOBODY).then().statusCode(404);
      }
      String small = Keys.make(1);
      withKey(small).get(NOBODY).then().statusCode(404);
      withKey(small)
          .get(NOBODY)
          .then()
          .statusCode(429)
          .contentType("application/problem+json")
          .header("retry-after", matchesPattern("[1-9][0-9]?"))
          .body("statusCode", equalTo(429));
      withKey(key).get(NOBODY).then().statusCode(404);
    }

    @Test
    void shouldBeTakenForNoSignIn() {
      withKey(Keys.make(60)).get("/v1/leaks").then().statusCode(401);
    }

    @Test
    void shouldLeaveNoAccountInTheMetrics() {
      String key = Keys.make(60);
      withKey(key).get("/api/v3/breachedaccount/+84964208532").then().statusCode(404);
      withKey("none").get("/api/v3/breachedaccount/+84964208532").then().statusCode(401);
      given().get("/api/v3/breachedaccount/+84964208532/more").then().statusCode(404);

      String metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
      // A figure may well have these digits.
      assertThat(metrics.replaceAll("(?m) \\S+$", "")).doesNotContain("964208532");
    }
  }

  private static RequestSpecification operator() {
    return given().auth().oauth2(Tokens.operator());
  }

  private static RequestSpecification withKey(String key) {
    return given().header("hibp-api-key", key);
  }

  private static List<String> rows(String select) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection connection = PostgresResource.connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(select)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }
}
