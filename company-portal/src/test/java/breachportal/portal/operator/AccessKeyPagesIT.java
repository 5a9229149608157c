package breachportal.portal.operator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.contract.account.AccessKey;
import breachportal.contract.organisation.Organisation;
import breachportal.contract.organisation.Sector;
import breachportal.portal.AsOperator;
import breachportal.portal.AsPolice;
import breachportal.portal.Samples;
import breachportal.portal.Services;
import breachportal.portal.StandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Services.class)
@AsOperator
class AccessKeyPagesIT {

  private static final UUID ID = UUID.fromString("0d000000-0000-4000-8000-000000000001");
  private static final UUID UNVERIFIED = UUID.fromString("0b000000-0000-4000-8000-000000000009");
  private static final String SECRET = "00112233445566778899aabbccddeeff";
  private static final String REVOCATION = "/operator/keys/" + ID + "/revocation";

  StandIn services;

  @BeforeEach
  void haveTwoOrganisations() {
    services.reset();
    services
        .answer(
            "GET /v1/organisations",
            List.of(
                organisation(Samples.SAO_MAI, "Công ty Viễn thông Sao Mai", true),
                organisation(UNVERIFIED, "Cửa hàng Chợ Vui", false)))
        .answer("GET /v1/access-keys", List.of());
  }

  @Test
  void shouldOfferKeysToVerifiedOrganisationsOnly() {
    given()
        .get("/operator/keys")
        .then()
        .statusCode(200)
        .body(containsString("No organisation has a key yet."))
        .body(containsString("Công ty Viễn thông Sao Mai"))
        .body(not(containsString("Chợ Vui")));
    form(UNVERIFIED.toString(), "60")
        .then()
        .statusCode(422)
        .body(containsString("href=\"#organisation\""));
  }

  @Test
  void shouldShowANewKeyOnce() {
    services.answer("POST /v1/access-keys", key(SECRET));

    form(Samples.SAO_MAI.toString(), " 120 ")
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body(containsString(SECRET))
        .body(containsString("shows the key once"));

    assertEquals(
        "{\"organisationId\":\"%s\",\"organisationName\":\"Công ty Viễn thông Sao Mai\",\"requestsPerMinute\":120}"
            .formatted(Samples.SAO_MAI),
        services.asked().getLast().body());
  }

  @Test
  void shouldSayWhatTheFormNeeds() {
    for (String budget : List.of("", "0", "6001", "many", "99999999999")) {
      form(Samples.SAO_MAI.toString(), budget)
          .then()
          .statusCode(422)
          .body(containsString("href=\"#budget\""))
          .body(containsString("selected"));
    }
    assertTrue(services.asked().stream().noneMatch(each -> each.line().startsWith("POST")));
  }

  @Test
  void shouldRevokeOnlyAfterAsking() {
    services
        .answer("GET /v1/access-keys", List.of(key(null)))
        .answer("POST /v1/access-keys/" + ID + "/revocation", key(null));
    given().get("/operator/keys").then().body(containsString(REVOCATION));
    given().get(REVOCATION).then().body(containsString("Revoke this key?"));

    sameOrigin()
        .redirects()
        .follow(false)
        .post(REVOCATION)
        .then()
        .statusCode(303)
        .header("Location", endsWith("/operator/keys?revoked"));
  }

  @Test
  @AsPolice
  void shouldBeForOperatorsOnly() {
    given().get("/operator/keys").then().statusCode(403);
  }

  private static Response form(String organisation, String budget) {
    return sameOrigin()
        .formParam("organisation", organisation)
        .formParam("budget", budget)
        .post("/operator/keys");
  }

  private static RequestSpecification sameOrigin() {
    return given().header("Sec-Fetch-Site", "same-origin");
  }

  private static AccessKey key(@Nullable String secret) {
    return new AccessKey(
        ID,
        Samples.SAO_MAI,
        "Công ty Viễn thông Sao Mai",
        120,
        Instant.parse("2026-11-20T02:00:00Z"),
        null,
        LocalDate.of(2026, 11, 21),
        secret);
  }

  private static Organisation organisation(UUID id, String name, boolean verified) {
    return new Organisation(
        id,
        name,
        "VN",
        null,
        "0100109106",
        null,
        "VN-HN",
        Sector.TELECOMMUNICATIONS,
        null,
        null,
        null,
        null,
        verified);
  }
}
