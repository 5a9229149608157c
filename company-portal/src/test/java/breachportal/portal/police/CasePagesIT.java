package breachportal.portal.police;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import breachportal.contract.desk.CaseEvent;
import breachportal.contract.desk.CaseFile;
import breachportal.contract.desk.CaseState;
import breachportal.contract.desk.CaseSummary;
import breachportal.contract.desk.LikeReport;
import breachportal.portal.AsPolice;
import breachportal.portal.ReportSamples;
import breachportal.portal.Services;
import breachportal.portal.StandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Services.class)
@AsPolice
class CasePagesIT {

  private static final UUID CASE = UUID.fromString("0ca00000-0000-4000-8000-000000000001");
  private static final UUID OTHER = UUID.fromString("0ca00000-0000-4000-8000-000000000002");
  private static final UUID HANOI = UUID.fromString("0a000000-0000-4000-8000-000000000002");
  private static final Instant OPENED = Instant.parse("2026-11-21T03:00:00Z");
  private static final String PAGE = "/police/cases/" + CASE;

  StandIn services;

  @BeforeEach
  void haveACase() {
    services.reset();
    services
        .answer("GET /v1/cases", List.of(summary(CASE, "Sold <lists>"), summary(OTHER, "Another")))
        .answer("GET /v1/cases/" + CASE, file())
        .answer("GET /v1/authorities", List.of())
        .answer("GET /v1/leaks", List.of());
  }

  private static CaseSummary summary(UUID id, String title) {
    return new CaseSummary(id, title, CaseState.OPEN, null, HANOI, "Hanoi", OPENED, 1, 0, 1);
  }

  private static CaseFile file() {
    var line = ReportSamples.inbox().items().getFirst();
    return new CaseFile(
        summary(CASE, "Sold <lists>"),
        List.of(new CaseFile.Member(HANOI, "Police of Hanoi", OPENED)),
        List.of(line),
        List.of(),
        List.of(
            new CaseEvent(
                CASE, CaseEvent.Kind.OPENED, "Sold <lists>", null, OPENED, "Hanoi", "Officer An")),
        List.of(
            new LikeReport(
                line,
                List.of(
                    new LikeReport.Likeness(
                        LikeReport.Kind.SALE_ADDRESS, "market.example/offer/7")))));
  }

  @Test
  void shouldListTheCases() {
    given()
        .get("/police/cases")
        .then()
        .statusCode(200)
        .body(containsString("Sold &lt;lists&gt;"))
        .body(containsString("href=\"" + PAGE + "\""));
  }

  @Test
  void shouldShowWhatHappenedAndWhyAReportIsSuggested() {
    given()
        .get(PAGE)
        .then()
        .statusCode(200)
        .body(containsString("Opened the case"))
        .body(containsString("Công ty Viễn thông Sao Mai filed BR-2026-000123-K"))
        .body(containsString("Same address of sale: market.example/offer/7"))
        .body(containsString("Merge it into another"))
        .body(not(containsString("<lists>")));
  }

  @Test
  void shouldSayWhatAFormNeeds() {
    given()
        .header("Sec-Fetch-Site", "same-origin")
        .formParam("title", " ")
        .post(PAGE + "/split")
        .then()
        .statusCode(422)
        .body(containsString("Choose reports"));
  }

  @Test
  void shouldOpenACaseFromReports() {
    services.answer("POST /v1/cases", file());
    given()
        .header("Sec-Fetch-Site", "same-origin")
        .redirects()
        .follow(false)
        .formParam("title", "Sold")
        .formParam("report", ReportSamples.ID)
        .post("/police/cases")
        .then()
        .statusCode(303)
        .header("Location", endsWith(PAGE));
    assertEquals(
        "{\"title\":\"Sold\",\"reports\":[\"%s\"]}".formatted(ReportSamples.ID),
        services.asked().getLast().body());
  }
}
