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

import breachportal.contract.organisation.Province;
import breachportal.contract.report.ReportPage;
import breachportal.portal.AsPolice;
import breachportal.portal.ReportSamples;
import breachportal.portal.Services;
import breachportal.portal.StandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Services.class)
@AsPolice
class PolicePagesIT {

  private static final String PAGE = "/police/reports/" + ID;

  StandIn services;

  @BeforeEach
  void haveOneReport() {
    services.reset();
    services
        .answer("GET /v1/provinces", List.of(new Province("VN-HN", "Hà Nội", List.of("Hà Tây"))))
        .answer("GET /v1/reports", ReportSamples.page())
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
  void shouldFilterByStateThroughALink() {
    services.answer("GET /v1/reports", new ReportPage(List.of(), 0, 50, 0));
    given()
        .get("/police?state=acknowledged")
        .then()
        .statusCode(200)
        .body(containsString("No report is in the state “Acknowledged”."));
    assertEquals(
        "GET /v1/reports?page=0&size=50&state=acknowledged", services.asked().getLast().line());
  }

  @Test
  void shouldSayWhatWillAppearOnAnEmptyDesk() {
    services.answer("GET /v1/reports", new ReportPage(List.of(), 0, 50, 0));
    given().get("/police").then().body(containsString("No report has been routed to you yet."));
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
