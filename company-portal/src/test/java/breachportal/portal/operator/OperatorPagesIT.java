package breachportal.portal.operator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.contract.breach.Language;
import breachportal.contract.organisation.Authority;
import breachportal.contract.organisation.AuthorityKind;
import breachportal.contract.organisation.Organisation;
import breachportal.contract.organisation.Sector;
import breachportal.portal.AsOperator;
import breachportal.portal.ReportSamples;
import breachportal.portal.Samples;
import breachportal.portal.Services;
import breachportal.portal.StandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Services.class)
@AsOperator
class OperatorPagesIT {

  private static final Organisation SAO_MAI =
      new Organisation(
          Samples.SAO_MAI,
          "Công ty Viễn thông Sao Mai",
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
          false);

  StandIn services;

  @BeforeEach
  void haveOneOrganisation() {
    services.reset();
    services
        .answer("GET /v1/organisations", List.of(SAO_MAI))
        .answer("GET /v1/organisations/" + SAO_MAI.id(), SAO_MAI)
        .answer("PUT /v1/organisations/" + SAO_MAI.id(), SAO_MAI);
  }

  @Test
  void shouldVerifyAnOrganisation() {
    given()
        .get("/operator")
        .then()
        .statusCode(200)
        .body(containsString("To be verified"))
        .body(containsString("0100109106"));
    given()
        .header("Sec-Fetch-Site", "same-origin")
        .redirects()
        .follow(false)
        .post("/operator/organisations/" + SAO_MAI.id() + "/verification")
        .then()
        .statusCode(303);
    assertEquals("PUT /v1/organisations/" + SAO_MAI.id(), services.asked().getLast().line());
    assertTrue(services.asked().getLast().body().contains("\"verified\":true"));
  }

  @Test
  void shouldListTheAuthorities() {
    services.answer(
        "GET /v1/authorities",
        List.of(
            new Authority(
                ReportSamples.HANOI,
                "Police of Hanoi",
                AuthorityKind.PROVINCIAL_POLICE,
                "VN",
                "VN-HN",
                "hanoi@police.example.org",
                List.of(Language.VI))));
    given()
        .get("/operator/authorities")
        .then()
        .statusCode(200)
        .body(containsString("Provincial police"))
        .body(containsString("hanoi@police.example.org"));
  }
}
