package breachportal.portal.company.draft;

import static breachportal.portal.company.draft.DraftPagesIT.form;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.contract.problem.Problem.FieldError;
import breachportal.contract.report.FilingReceipt;
import breachportal.contract.report.Revision.Change;
import breachportal.portal.Services;
import breachportal.portal.StandIn;
import breachportal.portal.company.AsOfficer;
import breachportal.portal.company.CompanySamples;
import breachportal.portal.company.SignedIn;
import breachportal.portal.company.question.Contents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SignedIn.class)
@QuarkusTestResource(Services.class)
@AsOfficer
class FilingPagesIT {
  private static final String AT = CompanySamples.AT;
  private static final String REPORT = "/company/reports/" + CompanySamples.REPORT;
  private static final String KEY = "0198b5a0-0000-7000-8000-000000000001";

  StandIn services;

  @BeforeEach
  void aFullDraft() {
    services.reset();
    services.answer("GET /v1/provinces", Contents.PROVINCES);
    services.answer("GET /v1/campaigns", List.of());
    services.answer("GET " + AT, CompanySamples.aDraft(Contents.aFullContent(), 7));
    services.answer("GET " + AT + "/draft/check", List.of());
    services.answer(
        "POST " + AT + "/filings",
        new FilingReceipt(
            CompanySamples.REPORT,
            "BR-2026-000123-K",
            1,
            Instant.parse("2026-11-21T04:00:00Z"),
            "a1".repeat(32),
            List.of(),
            List.of("A05")));
  }

  @Test
  void shouldOfferToFileWhenNothingIsMissing() {
    given()
        .get(REPORT + "/draft/check")
        .then()
        .statusCode(200)
        .body(containsString("File with the police"))
        .body(containsString("10,482 (at least 9,000, at most 10,000,000,000,000)"))
        .body(containsString("Change<span class=\"govuk-visually-hidden\">"));
  }

  @Test
  void shouldLeadToWhatIsMissing() {
    services.answer(
        "GET " + AT + "/draft/check",
        List.of(new FieldError("timeline.detectedAt", "required", "An answer is needed.")));
    given()
        .get(REPORT + "/draft/check")
        .then()
        .body(containsString(REPORT + "/draft/detection?from=check#timeline.detectedAt.day"))
        .body(not(containsString("File with the police")));
  }

  @Test
  void shouldFileUnderTheKeyOfThePage() {
    form()
        .formParam("key", KEY)
        .formParam("version", "7")
        .post(REPORT + "/filings")
        .then()
        .statusCode(303)
        .header("Location", endsWith(REPORT + "/filed/1"));
    assertEquals(List.of(KEY), services.asked().getLast().headers().get("Idempotency-key"));
  }

  @Test
  void shouldAnswerASecondPressAsTheFirst() {
    services.answer("GET " + AT, CompanySamples.aFiledReport(null));
    form()
        .formParam("key", KEY)
        .formParam("version", "7")
        .post(REPORT + "/filings")
        .then()
        .statusCode(303)
        .header("Location", endsWith(REPORT + "/filed/1"));
  }

  @Test
  void shouldNotFileWhatWasChangedAfterItWasChecked() {
    form()
        .formParam("key", KEY)
        .formParam("version", "6")
        .post(REPORT + "/filings")
        .then()
        .statusCode(409)
        .body(containsString("The report was changed after you checked it"));
    assertTrue(services.asked().stream().noneMatch(asked -> asked.line().contains("filings")));
  }

  @Test
  void shouldConfirmAtAnAddressThatStays() {
    filed();
    given()
        .get(REPORT + "/filed/1")
        .then()
        .statusCode(200)
        .body(containsString("Your report is filed"))
        .body(containsString("BR-2026-000123-K"))
        .body(containsString("Filed 2 days 22 hours before the deadline"))
        .body(containsString("Due Tuesday 24 November 2026, 09:12, Hanoi time"))
        .body(containsString("Police of Hanoi"))
        .body(containsString("a1".repeat(32)));
  }

  @Test
  void shouldShowTheReportWithItsRevisionsAndWhoAcknowledgedIt() {
    filed();
    given()
        .get(REPORT)
        .then()
        .statusCode(200)
        .body(containsString("Acknowledged by A05."))
        .body(containsString("How many people are concerned? (best estimate)"))
        .body(containsString("9,000"))
        .body(containsString("Misuse by somebody with access"))
        .body(containsString("File a supplement"));
  }

  @Test
  void shouldShowTheReportWhileTheLettersAreSilent() {
    filed();
    services.refuse("GET /v1/campaigns", 503, "unavailable");
    given()
        .get(REPORT)
        .then()
        .statusCode(200)
        .body(containsString("The service that sends letters is not answering just now."));
  }

  @Test
  void shouldGoToTheDraftOfWhatWasNeverFiled() {
    given().redirects().follow(false).get(REPORT).then().statusCode(303);
  }

  @Test
  void shouldBeginASupplement() {
    services.answer("GET " + AT, CompanySamples.aFiledReport(null));
    services.answer("POST " + AT + "/draft", CompanySamples.aFiledReport(Contents.aFullContent()));
    form().post(REPORT + "/draft").then().statusCode(303);
    assertEquals("POST " + AT + "/draft", services.asked().getLast().line());
  }

  @Test
  void shouldWithdrawOnlyWithAReason() {
    filed();
    form()
        .formParam("reason", " ")
        .post(REPORT + "/withdraw")
        .then()
        .statusCode(422)
        .body(containsString("Say why you withdraw the report"));
    services.answer("POST " + AT + "/withdrawal", CompanySamples.aFiledReport(null));
    form().formParam("reason", "Filed twice.").post(REPORT + "/withdraw").then().statusCode(303);
    assertEquals("{\"reason\":\"Filed twice.\"}", services.asked().getLast().body());
  }

  private void filed() {
    services.answer("GET " + AT, CompanySamples.aFiledReport(null));
    services.answer("GET " + AT + "/messages", List.of());
    var content = Contents.aFullContent();
    services.answer("GET " + AT + "/revisions/1", CompanySamples.aRevision(1, content, List.of()));
    services.answer(
        "GET " + AT + "/revisions/2",
        CompanySamples.aRevision(
            2,
            content,
            List.of(
                new Change("people.number.best", "9000", "10482"),
                new Change("nature.acts", "", "insider_misuse, partner"))));
  }
}
