package breachportal.portal.company.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import breachportal.contract.desk.OpenQuestion;
import breachportal.contract.report.ReportPage;
import breachportal.contract.report.ReportState;
import breachportal.portal.Services;
import breachportal.portal.StandIn;
import breachportal.portal.company.AsOfficer;
import breachportal.portal.company.CompanySamples;
import breachportal.portal.company.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SignedIn.class)
@QuarkusTestResource(Services.class)
class HomePagesIT {
  StandIn services;

  @BeforeEach
  void organisation() {
    services.reset();
    services.answer(
        "GET /v1/organisations/" + CompanySamples.saoMai().id(), CompanySamples.saoMai());
    services.answer("GET /v1/questions", List.of());
  }

  @Test
  @AsOfficer
  void shouldShowTheNearestDeadlineFirst() {
    var filed = CompanySamples.summary(ReportState.FILED, 1, false);
    services.answer("GET /v1/reports", new ReportPage(List.of(filed), 0, 50, 1));
    given()
        .get("/company")
        .then()
        .statusCode(200)
        .body(containsString("The nearest deadline"))
        .body(containsString("due Tuesday 24 November 2026, 09:12, Hanoi time"))
        .body(containsString("BR-2026-000123-K"));
  }

  @Test
  @AsOfficer
  void shouldSayHowToBeginWhenThereIsNothingYet() {
    services.answer("GET /v1/reports", new ReportPage(List.of(), 0, 50, 0));
    given()
        .get("/company")
        .then()
        .statusCode(200)
        .body(containsString("Your reports appear here."))
        .body(containsString("Start a report"));
  }

  @Test
  @AsOfficer
  void shouldShowWhoWaitsForAnAnswer() {
    var report = UUID.fromString("0e000000-0000-4000-8000-000000000001");
    var hanoi = UUID.fromString("0a000000-0000-4000-8000-000000000002");
    services.answer("GET /v1/reports", new ReportPage(List.of(), 0, 50, 0));
    services.answer(
        "GET /v1/questions",
        List.of(
            new OpenQuestion(
                report,
                "BR-2026-000123-K",
                hanoi,
                "Công an thành phố Hà Nội",
                Instant.parse("2026-11-22T02:00:00Z"))));
    given()
        .get("/company")
        .then()
        .statusCode(200)
        .body(containsString("A question waits for your answer"))
        .body(containsString("Công an thành phố Hà Nội has a question about"))
        .body(containsString("/company/reports/" + report + "/questions/" + hanoi));
  }

  @Test
  void shouldNotShowAnythingToStrangers() {
    given().redirects().follow(false).get("/company").then().statusCode(401);
  }
}
