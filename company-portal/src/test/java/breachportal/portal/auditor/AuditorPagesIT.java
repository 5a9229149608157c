package breachportal.portal.auditor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import breachportal.contract.report.AuditEntry;
import breachportal.contract.report.AuditPage;
import breachportal.contract.report.AuditState;
import breachportal.portal.AsAuditor;
import breachportal.portal.AsOperator;
import breachportal.portal.Services;
import breachportal.portal.StandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Services.class)
@AsAuditor
class AuditorPagesIT {

  private static final AuditEntry FILED =
      new AuditEntry(
          7,
          Instant.parse("2026-11-21T02:12:00Z"),
          "0c000000-0000-4000-8000-000000000001",
          "company",
          "report.filed",
          "report/0198",
          "revision 1",
          "127.0.0.1",
          "ab".repeat(32));

  StandIn services;

  @BeforeEach
  void haveATrail() {
    services.reset();
    services.answer("GET /v1/audit", new AuditPage(List.of(FILED), 7L));
  }

  @Test
  void shouldShowWhoDidWhatAndTheWayToOlderEntries() {
    given()
        .get("/auditor?action=report.")
        .then()
        .statusCode(200)
        .body(containsString("report.filed"))
        .body(containsString("report/0198"))
        .body(containsString("action=report.&amp;thing=&amp;before=7"));
  }

  @Test
  void shouldSayWhenNothingIsLikeThat() {
    services.answer("GET /v1/audit", new AuditPage(List.of(), null));

    given().get("/auditor?actor=nobody").then().body(containsString("No entry is like that."));
  }

  @Test
  void shouldSayWhetherATrailIsWhole() {
    services.answer("GET /v1/audit/verification", new AuditState(true, 0, FILED));
    given()
        .get("/auditor/verification?trail=LEAKS")
        .then()
        .body(containsString("the trail is whole"))
        .body(containsString("ab".repeat(32)));

    services.answer("GET /v1/audit/verification", new AuditState(false, 8, FILED));
    given().get("/auditor/verification").then().body(containsString("Entry 8 does not fit"));
  }

  @Test
  void shouldReadNothingElse() {
    for (String page : List.of("/police", "/company", "/operator", "/police/leaks")) {
      given().get(page).then().statusCode(403);
    }
    given().get("/auditor").then().body(not(containsString("href=\"/police")));
  }

  @Test
  @AsOperator
  void shouldBeForAuditorsOnly() {
    given().get("/auditor").then().statusCode(403);
  }
}
