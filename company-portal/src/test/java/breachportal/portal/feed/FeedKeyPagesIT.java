package breachportal.portal.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.contract.feed.FeedKey;
import breachportal.portal.AsOperator;
import breachportal.portal.AsPolice;
import breachportal.portal.Services;
import breachportal.portal.StandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Services.class)
@AsPolice
class FeedKeyPagesIT {

  private static final UUID ID = UUID.fromString("0d000000-0000-4000-8000-000000000001");
  private static final UUID HANOI = UUID.fromString("0a000000-0000-4000-8000-000000000002");
  private static final String SECRET = "bpfeed_0123456789";

  StandIn services;

  @BeforeEach
  void haveNone() {
    services.reset();
    services.answer("GET /v1/feed-keys", List.of());
  }

  @Test
  void shouldSayHowToBegin() {
    given()
        .get("/police/keys")
        .then()
        .statusCode(200)
        .body(containsString("Your authority has no key yet."))
        .body(containsString("Make a key"));
  }

  @Test
  void shouldShowANewKeyOnceWithAllThatAMachineNeeds() {
    services.answer("POST /v1/feed-keys", key(SECRET, null));

    form("/police/keys", " MISP of Hanoi ", "90")
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body(containsString(SECRET))
        .body(containsString(ID.toString()))
        .body(containsString("/taxii2/"))
        .body(containsString("shows the key once"));

    assertEquals("{\"name\":\"MISP of Hanoi\",\"days\":90}", services.asked().getLast().body());
  }

  @Test
  void shouldSayWhatTheFormNeeds() {
    form("/police/keys", " ", "30").then().statusCode(422).body(containsString("href=\"#name\""));
    for (String days : List.of("", "0", "367", "soon", "99999999999")) {
      form("/police/keys", "MISP", days)
          .then()
          .statusCode(422)
          .body(containsString("href=\"#days\""))
          .body(containsString("value=\"MISP\""));
    }
    assertTrue(services.asked().stream().noneMatch(each -> each.line().startsWith("POST")));
  }

  @Test
  void shouldRevokeOnlyAfterAsking() {
    String revocation = "/police/keys/" + ID + "/revocation";
    services
        .answer("GET /v1/feed-keys", List.of(key(null, null)))
        .answer("POST /v1/feed-keys/" + ID + "/revocation", key(null, null));
    given().get("/police/keys").then().body(containsString(revocation));
    given().get(revocation).then().body(containsString("Revoke this key?"));

    sameOrigin()
        .redirects()
        .follow(false)
        .post(revocation)
        .then()
        .statusCode(303)
        .header("Location", endsWith("/police/keys?revoked"));
  }

  @Test
  @AsOperator
  void shouldLetOperatorsSeeAndRevokeButNotMake() {
    services.answer(
        "GET /v1/feed-keys",
        List.of(key(null, null), key(null, Instant.parse("2026-11-21T00:00:00Z"))));
    given()
        .get("/operator/feed-keys")
        .then()
        .statusCode(200)
        .body(containsString("Công an Hà Nội"))
        .body(containsString("/operator/feed-keys/" + ID + "/revocation"))
        .body(containsString("Revoked"))
        .body(not(containsString("Make the key")));
    given()
        .get("/operator/feed-keys/" + ID + "/revocation")
        .then()
        .body(containsString("Revoke this key?"));
    given().get("/police/keys").then().statusCode(403);
  }

  private static Response form(String path, String name, String days) {
    return sameOrigin().formParam("name", name).formParam("days", days).post(path);
  }

  private static RequestSpecification sameOrigin() {
    return given().header("Sec-Fetch-Site", "same-origin");
  }

  private static FeedKey key(@Nullable String secret, @Nullable Instant revokedAt) {
    return new FeedKey(
        ID,
        HANOI,
        "Công an Hà Nội",
        "MISP of Hanoi",
        "Officer",
        Instant.parse("2026-11-20T02:00:00Z"),
        Instant.parse("2099-11-20T02:00:00Z"),
        revokedAt,
        null,
        secret);
  }
}
