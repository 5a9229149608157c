package breachportal.portal.company.draft;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.contract.breach.ReportContent;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.portal.Services;
import breachportal.portal.StandIn;
import breachportal.portal.company.AsOfficer;
import breachportal.portal.company.CompanySamples;
import breachportal.portal.company.SignedIn;
import breachportal.portal.company.question.Contents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SignedIn.class)
@QuarkusTestResource(Services.class)
@AsOfficer
class DraftPagesIT {
  private static final String AT = CompanySamples.AT;
  private static final String DRAFT = "/company/reports/" + CompanySamples.REPORT + "/draft";

  StandIn services;

  @BeforeEach
  void anEmptyDraft() {
    services.reset();
    services.answer("GET /v1/provinces", Contents.PROVINCES);
    stored(ReportContent.EMPTY, 7);
    services.answer("GET " + AT + "/draft/check", List.of());
  }

  private void stored(ReportContent content, long version) {
    services.answer("GET " + AT, CompanySamples.aDraft(content, version));
    services.answer("PUT " + AT + "/draft", CompanySamples.aDraft(content, version + 1));
  }

  @Test
  void shouldBeginAReport() {
    services.answer("POST /v1/reports", CompanySamples.aDraft(ReportContent.EMPTY, 1));
    form().post("/company/reports").then().statusCode(303).header("Location", endsWith(DRAFT));
  }

  @Test
  void shouldListWhatFilingStillNeeds() {
    stored(Contents.aFullContent(), 7);
    services.answer(
        "GET " + AT + "/draft/check",
        List.of(new FieldError("timeline.detectedAt", "required", "An answer is needed.")));
    given()
        .get(DRAFT)
        .then()
        .statusCode(200)
        .body(containsString("When did you detect it? An answer is needed."))
        .body(containsString("In progress"))
        .body(containsString("10 of 11 parts are ready to file"))
        .body(containsString("Saved last on Saturday 21 November 2026, 10:10, Hanoi time"));
  }

  @Test
  void shouldStoreAPageUnderTheVersionThatItWasMadeOf() {
    form()
        .formParam("version", "7")
        .formParam("timeline.detectedAt.day", "21")
        .formParam("timeline.detectedAt.month", "11")
        .formParam("timeline.detectedAt.year", "2026")
        .formParam("timeline.detectedAt.time", "09:12")
        .post(DRAFT + "/detection")
        .then()
        .statusCode(303)
        .header("Location", endsWith(DRAFT + "/occurrence"));
    var asked = services.asked().getLast();
    assertEquals("PUT " + AT + "/draft", asked.line());
    assertEquals("{\"timeline\":{\"detectedAt\":\"2026-11-21T02:12:00Z\"}}", asked.body());
    assertEquals(List.of("\"7\""), asked.headers().get("If-match"));
  }

  @Test
  void shouldKeepWhatWasTypedWhenItCanNotBeTaken() {
    form()
        .formParam("version", "7")
        .formParam("timeline.detectedAt.day", "31")
        .formParam("timeline.detectedAt.month", "2")
        .formParam("timeline.detectedAt.year", "2026")
        .formParam("timeline.detectedAt.time", "09:12")
        .formParam("lateReason", "A <b>long</b> weekend")
        .post(DRAFT + "/detection")
        .then()
        .statusCode(422)
        .body(containsString("<title>Error: When you found out"))
        .body(containsString("href=\"#timeline.detectedAt.day\""))
        .body(containsString("id=\"timeline.detectedAt.day\""))
        .body(containsString("value=\"31\""))
        .body(containsString("A &lt;b&gt;long&lt;/b&gt; weekend"));
    assertTrue(services.asked().stream().noneMatch(asked -> asked.line().startsWith("PUT")));
  }

  @Test
  void shouldShowWhatTheServiceRefusesAtItsQuestion() {
    services.refuse(
        "PUT " + AT + "/draft",
        422,
        "fields",
        new FieldError("timeline.detectedAt", "in_order", "It can't be detected before it began."));
    form()
        .formParam("version", "7")
        .formParam("timeline.occurredFrom.year", "2016")
        .post(DRAFT + "/occurrence")
        .then()
        .statusCode(422)
        .body(containsString("It can&#39;t be detected before it began."));
  }

  @Test
  void shouldKeepTheAnswersOfOtherPagesThatSomebodyElseSaved() {
    var seen = fingerprint("/summary");
    stored(Contents.aFullContent(), 8);
    form()
        .formParam("version", "7")
        .formParam("seen", seen)
        .formParam("declaration.name", "Trần Văn B")
        .formParam("declaration.capacity", "DPO")
        .post(DRAFT + "/declaration")
        .then()
        .statusCode(409);
    form()
        .formParam("version", "7")
        .formParam("seen", fingerprint("/declaration"))
        .formParam("declaration.name", "Trần Văn B")
        .formParam("declaration.capacity", "DPO")
        .post(DRAFT + "/declaration")
        .then()
        .statusCode(303);
    assertTrue(services.asked().getLast().body().contains("Trần Văn B"));
    assertTrue(services.asked().getLast().body().contains("123/PC02"));
  }

  @Test
  void shouldShowBothAnswersWhenTwoPeopleAnsweredTheSame() {
    var seen = fingerprint("/summary");
    stored(Contents.aFullContent(), 8);
    form()
        .formParam("version", "7")
        .formParam("seen", seen)
        .formParam("nature.summary", "My own words.")
        .post(DRAFT + "/summary")
        .then()
        .statusCode(409)
        .body(containsString("Somebody else answered this too"))
        .body(containsString("copied the list"))
        .body(containsString("name=\"nature.summary\" value=\"My own words.\""))
        .body(containsString("name=\"version\" value=\"8\""));
  }

  @Test
  void shouldAskForTheCategoriesThatAreChosen() {
    stored(Contents.aFullContent(), 7);
    given()
        .get(DRAFT + "/data/phone_number")
        .then()
        .statusCode(200)
        .body(containsString("How many records?"));
    given().get(DRAFT + "/data/payment_card").then().statusCode(404);
  }

  @Test
  void shouldAddARow() {
    form()
        .formParam("version", "7")
        .formParam("nature.sightings[0].channel", "A forum")
        .formParam("then", "add")
        .post(DRAFT + "/sightings")
        .then()
        .statusCode(303)
        .header("Location", endsWith(DRAFT + "/sightings?extra=1"));
  }

  @Test
  void shouldHandAFileOn() {
    services.answer("POST " + AT + "/attachments", CompanySamples.anAttachment());
    var bytes = new byte[300_000];
    sameOrigin()
        .multiPart("file", "biên bản.pdf", bytes, "application/pdf")
        .post(DRAFT + "/attachments")
        .then()
        .statusCode(303);
    var asked = services.asked().getLast();
    assertEquals(bytes.length, asked.bytes());
    assertEquals(List.of("application/pdf"), asked.headers().get("Content-type"));
  }

  @Test
  void shouldAskForAFile() {
    sameOrigin()
        .multiPart("x", "y")
        .post(DRAFT + "/attachments")
        .then()
        .statusCode(422)
        .body(containsString("Choose a file first."))
        .body(containsString("href=\"#file\""));
  }

  @Test
  void shouldLeadToTheReportWhenItsDraftIsFiled() {
    services.answer("GET " + AT, CompanySamples.aFiledReport(null));
    given()
        .redirects()
        .follow(false)
        .get(DRAFT + "/summary")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/company/reports/" + CompanySamples.REPORT));
  }

  private String fingerprint(String page) {
    return given()
        .get(DRAFT + page)
        .then()
        .extract()
        .body()
        .asString()
        .replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
  }

  static RequestSpecification sameOrigin() {
    return given().header("Sec-Fetch-Site", "same-origin").redirects().follow(false);
  }

  static RequestSpecification form() {
    return sameOrigin().contentType("application/x-www-form-urlencoded; charset=UTF-8");
  }
}
