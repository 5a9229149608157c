package breachportal.portal.police;

import static breachportal.portal.ReportSamples.FILE;
import static breachportal.portal.ReportSamples.ID;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import breachportal.contract.desk.CasesOfReport;
import breachportal.contract.desk.InboxPage;
import breachportal.contract.desk.Officer;
import breachportal.contract.desk.SavedView;
import breachportal.contract.organisation.Province;
import breachportal.contract.report.AuditEntry;
import breachportal.portal.AsPolice;
import breachportal.portal.ReportSamples;
import breachportal.portal.Services;
import breachportal.portal.StandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Services.class)
@AsPolice
class PolicePagesIT {

  private static final UUID VIEW = UUID.fromString("0b500000-0000-4000-8000-000000000001");
  private static final String PAGE = "/police/reports/" + ID;

  StandIn services;

  @BeforeEach
  void haveOneReport() {
    services.reset();
    services
        .answer("GET /v1/provinces", List.of(new Province("VN-HN", "Hà Nội", List.of("Hà Tây"))))
        .answer("GET /v1/inbox", ReportSamples.inbox())
        .answer("GET /v1/inbox/views", List.of(new SavedView(VIEW, "Grave", "severity=very_high")))
        .answer("GET /v1/officers", List.of(new Officer("an", "Officer An")))
        .answer("GET /v1/authorities", List.of())
        .answer("GET /v1/cases", List.of())
        .answer("GET /v1/reports/" + ID + "/cases", new CasesOfReport(List.of(), List.of()))
        .answer("GET /v1/reports/" + ID + "/desk", ReportSamples.deskFile())
        .answer("GET /v1/reports/" + ID, ReportSamples.report())
        .answer("GET /v1/reports/" + ID + "/revisions/2", ReportSamples.second());
  }

  @Test
  void shouldListTheReportsWithWhatMatters() {
    given()
        .get("/police")
        .then()
        .statusCode(200)
        .header("Cache-Control", is("no-store"))
        .body(containsString("BR-2026-000123-K"))
        .body(containsString("Công ty Viễn thông Sao Mai"))
        .body(containsString("10,482"))
        .body(containsString("Hà Nội"))
        .body(containsString("href=\"" + PAGE + "\""))
        .body(containsString("hanoi@police.example.org"));
  }

  @Test
  void shouldMakeEachFilterALinkThatCanBeBookmarked() {
    given()
        .urlEncodingEnabled(false)
        .get("/police?sector=finance&words=t%C3%A2y+ninh&after=abc&unknown=1")
        .then()
        .statusCode(200)
        .body(
            containsString(
                "href=\"/police?words=t%C3%A2y+ninh&amp;state=acknowledged&amp;sector=finance\""))
        .body(containsString("href=\"/police?words=t%C3%A2y+ninh\" aria-current=\"true\">Finance"))
        .body(containsString("value=\"tây ninh\""))
        .body(containsString("after=bmV4dA"))
        .body(containsString("href=\"/police?severity=very_high\""));
    assertEquals(
        Set.of("size=50", "sector=finance", "words=t%C3%A2y+ninh", "after=abc"),
        Set.of(
            services.asked().stream()
                .map(StandIn.Asked::line)
                .filter(line -> line.startsWith("GET /v1/inbox?"))
                .findFirst()
                .orElseThrow()
                .substring("GET /v1/inbox?".length())
                .split("&")));
  }

  @Test
  void shouldOpenAReportAtTheSide() {
    given()
        .get("/police?state=filed&open=" + ID)
        .then()
        .statusCode(200)
        .body(containsString("data-test=\"beside\""))
        .body(containsString("To be acknowledged, and taken up as a crime"))
        .body(containsString("href=\"/police?state=filed\" data-close"));
  }

  @Test
  void shouldHandOutTheListAsAFile() {
    services.answer("GET /v1/inbox/export.csv", 200, "text/csv", new byte[] {65});
    given()
        .get("/police/export.csv?state=filed&after=abc")
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("desk.csv"))
        .body(is("A"));
  }

  @Test
  void shouldKeepAndDeleteViews() {
    services.answer("POST /v1/inbox/views", List.of());
    services.answer("DELETE /v1/inbox/views/" + VIEW, 204, "text/plain", new byte[0]);
    form()
        .redirects()
        .follow(false)
        .formParam("name", " Grave ")
        .formParam("query", "severity=very_high")
        .post("/police/views")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/police?severity=very_high"));
    assertEquals(
        "{\"name\":\"Grave\",\"query\":\"severity=very_high\"}", services.asked().getLast().body());
    form()
        .redirects()
        .follow(false)
        .post("/police/views/" + VIEW + "/deletion")
        .then()
        .statusCode(303);
  }

  @Test
  void shouldSayWhatWillAppearOnAnEmptyDesk() {
    services.answer("GET /v1/inbox", new InboxPage(List.of(), null, 0, 1_000));
    given().get("/police").then().body(containsString("No report has been routed to you yet."));
    given().get("/police?state=closed").then().body(containsString("No report is like this."));
  }

  @Test
  void shouldShowTheNoticeWithItsBriefAndWhatChanged() {
    given()
        .get(PAGE)
        .then()
        .statusCode(200)
        .body(containsString("TLP:AMBER+STRICT"))
        .body(containsString("A partner, Misuse by an insider: Phone number"))
        .body(containsString("October 2026; detected Saturday 21 November 2026, 09:12, Hanoi time"))
        .body(containsString("To be acknowledged, and taken up as a crime"))
        .body(containsString("People, number, best"))
        .body(containsString("What changed since revision 1"))
        .body(containsString("Nature, systems, expected by 25 November 2026"))
        .body(containsString("2.0 × 1.0 + 1.25 = <strong>3.25</strong>"))
        .body(containsString("The data is on sale"))
        .body(containsString("CRM &lt;crm-01&gt;"))
        .body(not(containsString("<crm-01>")))
        .body(containsString("/acknowledgement"));
  }

  @Test
  void shouldAcknowledgeOnlyAfterAsking() {
    services.answer("POST /v1/reports/" + ID + "/acknowledgement", ReportSamples.report());
    given().get(PAGE + "/acknowledgement").then().body(containsString("It cannot be taken back."));
    form()
        .redirects()
        .follow(false)
        .post(PAGE + "/acknowledgement")
        .then()
        .statusCode(303)
        .header("Location", endsWith(PAGE + "?acknowledged"));
    assertEquals("POST /v1/reports/" + ID + "/acknowledgement", services.asked().getLast().line());
  }

  @Test
  void shouldShowTheDialogueAndTheNotesOfTheAuthority() {
    given()
        .get(PAGE)
        .then()
        .body(containsString("Which partner had the list?"))
        .body(containsString("&lt;b&gt;The courier&lt;/b&gt;"))
        .body(containsString("Looks like the shop of last year"))
        .body(containsString("Shared by Police of Hanoi with A05"));
  }

  @Test
  void shouldSendWhatAnOfficerAsksNotesAndDecides() {
    for (String line :
        List.of(
            "POST /v1/reports/%s/questions",
            "POST /v1/reports/%s/notes",
            "PUT /v1/reports/%s/state",
            "PUT /v1/reports/%s/assignment",
            "POST /v1/reports/%s/handovers")) {
      services.answer(
          line.formatted(ID), line.contains("questions") ? List.of() : ReportSamples.deskFile());
    }
    send("/questions", "question", " Which\r\nshop? ", "{\"text\":\"Which\\nshop?\"}");
    send("/notes", "note", "Seen before", "{\"text\":\"Seen before\"}");
    send("/state", "state", "closed", "{\"state\":\"closed\"}");
    send("/assignment", "officer", "an", "{\"officer\":\"an\"}");
    form()
        .redirects()
        .follow(false)
        .formParam("kind", "share")
        .formParam("authority", VIEW, ID)
        .formParam("reason", "Seven places")
        .post(PAGE + "/handovers")
        .then()
        .statusCode(303);
    assertEquals(
        "{\"kind\":\"share\",\"authorities\":[\"%s\",\"%s\"],\"reason\":\"Seven places\"}"
            .formatted(VIEW, ID),
        services.asked().getLast().body());
  }

  @Test
  void shouldKeepWhatWasTypedWhenMoreIsNeeded() {
    form()
        .formParam("question", "x".repeat(4_001))
        .post(PAGE + "/questions")
        .then()
        .statusCode(422)
        .body(containsString("Say it in at most 4,000 characters."))
        .body(containsString("x".repeat(4_001)));
    form()
        .formParam("reason", "Because")
        .post(PAGE + "/handovers")
        .then()
        .statusCode(422)
        .body(containsString("Choose at least one authority."));
  }

  @Test
  void shouldShowWhoOpenedAReport() {
    services.answer(
        "GET /v1/reports/" + ID + "/audit",
        List.of(
            new AuditEntry(
                1,
                Instant.parse("2026-11-21T03:00:00Z"),
                "an",
                "police",
                "report.opened",
                "report/" + ID,
                null,
                null,
                "00")));
    given()
        .get(PAGE + "/log")
        .then()
        .statusCode(200)
        .body(containsString("Officer An"))
        .body(containsString("Opened"))
        .body(containsString("21 Nov 2026, 10:00"));
  }

  private void send(String path, String field, String value, String body) {
    form()
        .redirects()
        .follow(false)
        .formParam(field, value)
        .post(PAGE + path)
        .then()
        .statusCode(303)
        .header("Location", containsString(PAGE + "?"));
    assertEquals(body, services.asked().getLast().body());
  }

  @Test
  void shouldHandOutTheNoticeByteForByteInEachForm() {
    String notices = "GET /v1/reports/" + ID + "/revisions/2/notice.";
    byte[] bytes = "{ \"phase\": \"update\" }".getBytes(StandardCharsets.UTF_8);
    services.answer(notices + "json", 200, "application/json", bytes);
    services.answer(notices + "pdf", 200, "application/pdf", bytes);
    var json = given().get(PAGE + "/revisions/2/notice.json");
    json.then()
        .statusCode(200)
        .contentType(startsWith("application/json"))
        .header("Content-Disposition", containsString("BR-2026-000123-K-r2.json"));
    assertArrayEquals(bytes, json.body().asByteArray());
    given()
        .get(PAGE + "/revisions/2/notice.pdf?language=en")
        .then()
        .statusCode(200)
        .contentType("application/pdf")
        .header("Content-Disposition", containsString("BR-2026-000123-K-r2-en.pdf"));
  }

  @Test
  void shouldHandOutAttachmentsAsFilesOnly() {
    byte[] bytes = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    services.answer("GET /v1/reports/" + ID + "/attachments/" + FILE, 200, "text/html", bytes);
    given()
        .get(PAGE + "/attachments/" + FILE)
        .then()
        .statusCode(200)
        .contentType("application/octet-stream")
        .header(
            "Content-Disposition",
            allOf(startsWith("attachment"), containsString("Bi%C3%AAn%20b%E1%BA%A3n")))
        .body(is("<script>alert(1)</script>"));
  }

  @Test
  void shouldNotTellThatAReportOfOthersExists() {
    given()
        .get("/police/reports/0d000000-0000-4000-8000-0000000000ff")
        .then()
        .statusCode(404)
        .body(containsString("Page not found"));
    given().get("/police/reports/no-id").then().statusCode(404);
  }

  @Test
  @TestSecurity(user = "officer@saomai.example.org", roles = "company")
  void shouldSendOtherRolesToTheirOwnPages() {
    given().get("/police").then().statusCode(403).body(containsString("/home"));
  }

  private static RequestSpecification form() {
    return given().header("Sec-Fetch-Site", "same-origin");
  }
}
