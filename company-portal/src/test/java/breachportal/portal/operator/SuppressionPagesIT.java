package breachportal.portal.operator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.contract.campaign.SuppressionCounts;
import breachportal.portal.AsOperator;
import breachportal.portal.Services;
import breachportal.portal.StandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Services.class)
@AsOperator
class SuppressionPagesIT {

  StandIn services;

  @BeforeEach
  void haveSome() {
    services.reset();
    services.answer("GET /v1/suppressions", new SuppressionCounts(1_204, 7));
  }

  @Test
  void shouldCountAndRemove() {
    services.answer("POST /v1/suppressions/removal", "");
    given()
        .get("/operator/suppressions")
        .then()
        .statusCode(200)
        .body(containsString("1,204"))
        .body(containsString("Suppressed addresses"));

    given()
        .header("Sec-Fetch-Site", "same-origin")
        .redirects()
        .follow(false)
        .formParam("email", " lan@example.org ")
        .post("/operator/suppressions")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/operator/suppressions?removed"));
    assertEquals("POST /v1/suppressions/removal", services.asked().getLast().line());
    assertTrue(services.asked().getLast().body().contains("lan@example.org"));
  }

  @Test
  void shouldAskForTheWholeAddress() {
    given()
        .header("Sec-Fetch-Site", "same-origin")
        .formParam("email", "lan")
        .post("/operator/suppressions")
        .then()
        .statusCode(422)
        .body(containsString("Type the whole address."));
  }
}
