package breachportal.portal.company.campaign;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.contract.breach.Language;
import breachportal.contract.campaign.CampaignState;
import breachportal.contract.campaign.LetterPreview;
import breachportal.contract.campaign.ListForm;
import breachportal.contract.campaign.ListLook;
import breachportal.contract.campaign.PublicNotice;
import breachportal.contract.campaign.RefusedRow;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.portal.BrokenUpload;
import breachportal.portal.LoggedErrors;
import breachportal.portal.Services;
import breachportal.portal.StandIn;
import breachportal.portal.company.AsOfficer;
import breachportal.portal.company.CompanySamples;
import breachportal.portal.company.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SignedIn.class)
@QuarkusTestResource(Services.class)
@AsOfficer
class CampaignPagesIT {
  private static final String AT = "/v1/campaigns/" + CompanySamples.CAMPAIGN;
  private static final String CAMPAIGN = "/company/campaigns/" + CompanySamples.CAMPAIGN;

  @TestHTTPResource("")
  String portal;

  StandIn services;

  @BeforeEach
  void forgetAll() {
    services.reset();
    stored(CampaignState.DRAFT, true, 0);
    services.answer(
        "GET " + AT + "/preview/vi",
        new LetterPreview(Language.VI, "Dữ liệu", "Kính gửi", "<p>Kính gửi</p>"));
    services.answer(
        "GET " + AT + "/refusals",
        List.of(
            new RefusedRow(null, 3, "email", "email.syntax", false),
            new RefusedRow(null, 9, "row", "row.too_many_cells", false),
            new RefusedRow(null, 11, "name", "name.formula", true)));
  }

  private void stored(CampaignState state, boolean list, long decided) {
    services.answer("GET " + AT, CompanySamples.aCampaign(state, list, decided));
  }

  @Test
  void shouldBeginOutOfAReport() {
    services.answer("GET " + CompanySamples.AT, CompanySamples.aFiledReport(null));
    services.answer("POST /v1/campaigns", CompanySamples.aCampaign(CampaignState.DRAFT, false, 0));
    sameOrigin()
        .post("/company/reports/" + CompanySamples.REPORT + "/campaigns")
        .then()
        .statusCode(303)
        .header("Location", endsWith(CAMPAIGN));
    assertTrue(services.asked().getLast().body().contains(CompanySamples.REPORT.toString()));
  }

  @Test
  void shouldNotHandOnHalfAListForAWhole() throws Exception {
    try (LoggedErrors logged = new LoggedErrors("breachportal.portal.page.ErrorPages")) {
      BrokenUpload.to(portal, CAMPAIGN + "/list", services);
      assertEquals("POST " + AT + "/list", services.awaitBrokenOff());
      sameOrigin().get(CAMPAIGN + "/list").then();
      assertEquals(List.of(), logged.messages(), "it is no fault of ours");
    }
    assertTrue(services.asked().stream().noneMatch(each -> each.line().startsWith("POST")));
  }

  @Test
  void shouldProposeAPublicNoticeInEachLanguage() {
    stored(CampaignState.COMPLETE, true, 10_482);
    services.answer(
        "GET " + AT + "/public-notice",
        new PublicNotice(
            12,
            Map.of(
                Language.VI,
                new PublicNotice.Text(
                    "Thông báo công khai",
                    "Dành cho khách hàng",
                    List.of(new PublicNotice.Section("Chuyện gì", "Dữ liệu <b>bị lấy</b>."))))));
    given()
        .get(CAMPAIGN + "/public-notice")
        .then()
        .statusCode(200)
        .body(containsString("Thông báo công khai"))
        .body(containsString("lang=\"vi\""))
        .body(containsString("Dữ liệu &lt;b&gt;bị lấy&lt;/b&gt;."));
  }

  @Test
  void shouldHandOutTheStatementAsItWasSigned() {
    services.answer("GET " + AT + "/statement.json", Map.of("statement", "as signed"));
    given()
        .get(CAMPAIGN + "/statement.json")
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("statement-" + CompanySamples.CAMPAIGN))
        .body(containsString("as signed"));
  }

  @Test
  void shouldHandOutWhomNoLetterReached() {
    services.answer("GET " + AT + "/unreachable", List.of("name"));
    given()
        .get(CAMPAIGN + "/unreachable.csv")
        .then()
        .statusCode(200)
        .header("Content-Type", containsString("text/csv"))
        .header("Content-Disposition", containsString("attachment"));
  }

  @Test
  void shouldHandTheListOn() {
    services.answer("POST " + AT + "/list", CompanySamples.aCampaign(CampaignState.DRAFT, true, 0));
    sameOrigin()
        .multiPart("file", "thue bao.csv", "email\na@example.org\n".getBytes(), "text/csv")
        .post(CAMPAIGN + "/list")
        .then()
        .statusCode(303);
    var asked = services.asked().getLast();
    assertEquals("email\na@example.org\n", asked.body());
    assertEquals(List.of("thue%20bao.csv"), asked.headers().get("X-file-name"));
  }

  @Test
  void shouldSayWhereAFileIsBroken() {
    services.refuse(
        "POST " + AT + "/list",
        422,
        "list-refused",
        new FieldError("line 7", "quotes", "A quote is never closed."));
    sameOrigin()
        .multiPart("file", "a.csv", "email\n\"".getBytes(), "text/csv")
        .post(CAMPAIGN + "/list")
        .then()
        .statusCode(422)
        .body(containsString("In line 7: A quote is never closed."));
  }

  @Test
  void shouldSayWhichRowsCanNotBeToldAndWhy() {
    given()
        .get(CAMPAIGN + "/list")
        .then()
        .body(containsString("10,482"))
        .body(containsString("The e-mail address is not complete"))
        .body(containsString("The row has more cells"))
        .body(not(containsString("begins with a sign that a spreadsheet would run")))
        .body(containsString("without a cell that can't be read"))
        .body(containsString("has something in it that is no digit"));
    services.answer(
        "GET " + AT + "/refusals",
        200,
        "text/csv",
        "sheet,line,column,told,reason\r\n,3,email,no,email.syntax\r\n2,9,name,yes,name.formula\r\n"
            .getBytes());
    given()
        .get(CAMPAIGN + "/list/refused.csv")
        .then()
        .header("Content-Disposition", containsString("refused-rows.csv"))
        .body(containsString(",3,email,no,\"The e-mail address"))
        .body(containsString("2,9,name,yes,\"The name begins"));
  }

  @Test
  void shouldAskForColumnsWithTheRowsThatComeOut() {
    services.answer("GET " + AT + "/list/look", aLook(List.of()));
    services.answer("PUT " + AT + "/list/form", aLook(List.of()));
    services.answer(
        "POST " + AT + "/list/read", CompanySamples.aCampaign(CampaignState.DRAFT, true, 0));
    given()
        .get(CAMPAIGN + "/list/columns")
        .then()
        .statusCode(200)
        .body(containsString("Windows-1258 (Vietnamese)"))
        .body(containsString("<td class=\"govuk-table__cell\">Nguyễn Thị Hằng</td>"))
        .body(containsString("value=\"EMAIL\" selected"));
    sameOrigin()
        .formParam("encoding", "GB18030")
        .formParam("column.0", "EMAIL")
        .formParam("column.1", "NAME")
        .formParam("act", "read")
        .post(CAMPAIGN + "/list/columns")
        .then()
        .statusCode(303)
        .header("Location", endsWith(CAMPAIGN + "/list"));
    assertTrue(services.asked().stream().anyMatch(asked -> asked.body().contains("\"gb18030\"")));
  }

  @Test
  void shouldSayWhatItNeedsBeforeAListIsRead() {
    services.answer("GET " + AT + "/list/look", aLook(List.of()));
    services.answer(
        "PUT " + AT + "/list/form",
        aLook(List.of(new FieldError("columns", "has_column", "Say which column it is."))));
    sameOrigin()
        .formParam("column.0", "NONE")
        .formParam("act", "read")
        .post(CAMPAIGN + "/list/columns")
        .then()
        .statusCode(422)
        .body(containsString("Say which column it is."));
  }

  private static ListLook aLook(List<FieldError> needs) {
    return new ListLook(
        new ListForm(
            ListForm.Kind.CSV,
            ListForm.Encoding.WINDOWS_1258,
            ListForm.Delimiter.SEMICOLON,
            1,
            true,
            List.of(
                new ListForm.Column("thư", ListForm.Use.EMAIL, null),
                new ListForm.Column("tên", ListForm.Use.NAME, null))),
        List.of(new ListLook.Row(2, List.of("hang@example.org", "Nguyễn Thị Hằng"))),
        needs);
  }

  @Test
  void shouldShowTheLetterInAFrameThatRunsNothing() {
    given()
        .get(CAMPAIGN + "/preview/vi")
        .then()
        .body(containsString("sandbox=\"allow-same-origin\""))
        .body(containsString("&lt;p&gt;Kính gửi&lt;/p&gt;"))
        .body(containsString("value=\"officer@saomai.example.org\""))
        .body(not(containsString("<p>Kính gửi</p>")));
  }

  @Test
  void shouldShowTheLetterOnAPhoneInTheDarkAndWithoutValues() {
    given()
        .get(CAMPAIGN + "/preview/vi")
        .then()
        .body(containsString("bp-letter--phone"))
        .body(containsString("bp-mail bp-mail--dark"))
        .body(containsString("/preview/vi?bare=yes"));
    given()
        .get(CAMPAIGN + "/preview/vi?bare=yes")
        .then()
        .body(containsString("of whom your list says nothing"))
        .statusCode(200);
  }

  @Test
  void shouldSayWhatCanStandInALetterAndHowHardItIsToRead() {
    given()
        .get(CAMPAIGN + "/letters/en")
        .then()
        .body(containsString("{{name}}"))
        .body(containsString("{{sohopdong}}"))
        .body(containsString("Số hợp đồng"))
        .body(containsString("{{name|customer}}"))
        .body(containsString("(Flesch–Kincaid)"));
    given().get(CAMPAIGN + "/letters/vi").then().body(containsString("syllables a sentence"));
    given().get(CAMPAIGN + "/letters/zh-Hans").then().body(containsString("characters a sentence"));
  }

  @Test
  void shouldSaveALetter() {
    services.answer(
        "PUT " + AT + "/letters/zh-Hans", CompanySamples.aCampaign(CampaignState.DRAFT, true, 0));
    letter("您的数据")
        .post(CAMPAIGN + "/letters/zh-Hans")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/preview/zh-Hans"));
    assertTrue(services.asked().getLast().body().contains("您的数据"));
  }

  @Test
  void shouldKeepALetterThatLacksAPart() {
    letter("")
        .post(CAMPAIGN + "/letters/vi")
        .then()
        .statusCode(422)
        .body(containsString("href=\"#subject\""))
        .body(containsString("Hang up."));
    given().get(CAMPAIGN + "/letters/fr").then().statusCode(404);
  }

  @Test
  void shouldSendATest() {
    services.answer("POST " + AT + "/test", 202, "application/json", new byte[0]);
    sameOrigin()
        .formParam("email", "officer@saomai.example.org")
        .formParam("language", "vi")
        .post(CAMPAIGN + "/test")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/preview/vi?tested=yes"));
  }

  @Test
  void shouldNameTheActOnTheButton() {
    given().get(CAMPAIGN + "/send").then().body(containsString("Send to 10,482 people</button>"));
    stored(CampaignState.DRAFT, false, 0);
    given().get(CAMPAIGN + "/send").then().body(containsString("There is nobody on the list yet."));
  }

  @Test
  void shouldStartOnce() {
    services.answer(
        "POST " + AT + "/start", CompanySamples.aCampaign(CampaignState.RUNNING, true, 0));
    sameOrigin().post(CAMPAIGN + "/send").then().statusCode(303);
    assertEquals("POST " + AT + "/start", services.asked().getLast().line());
    stored(CampaignState.RUNNING, true, 5);
    sameOrigin().post(CAMPAIGN + "/send").then().statusCode(303);
    assertEquals("GET " + AT, services.asked().getLast().line());
  }

  @Test
  void shouldBeginADrillOnlyWhenItsFormIsRight() {
    given()
        .get(CAMPAIGN + "/drill")
        .then()
        .statusCode(200)
        .body(containsString("value=\"10482\""))
        .body(containsString("no letter leaves the portal"));
    drill("10,000", "90", "9", "2").statusCode(422).body(containsString("at most 100 together"));
    drill("0", "5", "3", "1").statusCode(422).body(containsString("href=\"#people\""));
    drill("1", "5", "-3", "1").statusCode(422).body(containsString("href=\"#bounced\""));

    services.answer("POST " + AT + "/drills", CompanySamples.aDrill(CampaignState.DRAFT));
    drill("10,000", "5", "3", "1").statusCode(303).header("Location", endsWith(CAMPAIGN));
    assertTrue(services.asked().getLast().body().contains("\"people\":10000"));
  }

  @Test
  void shouldMarkADrillOnEveryPage() {
    services.answer("GET " + AT, CompanySamples.aDrill(CampaignState.DRAFT));
    for (String page :
        new String[] {"", "/list", "/letters/vi", "/preview/vi", "/send", "/delete"}) {
      given()
          .get(CAMPAIGN + page)
          .then()
          .statusCode(200)
          .body(containsString("DRILL. Nobody is told."));
    }
    given()
        .get(CAMPAIGN + "/send")
        .then()
        .body(containsString("Start the drill</button>"))
        .body(not(containsString("Send to ")));
    services.answer("GET " + AT, CompanySamples.aDrill(CampaignState.RUNNING));
    for (String page : new String[] {"", "/ledger", "/cancel"}) {
      given()
          .get(CAMPAIGN + page)
          .then()
          .statusCode(200)
          .body(containsString("<title>DRILL – "))
          .body(containsString("DRILL. Nobody is told."));
    }
    given().get(CAMPAIGN + "/drill").then().statusCode(404);
  }

  @Test
  void shouldDeleteADrillAndNothingElse() {
    services.answer("DELETE " + AT, 204, "application/json", new byte[0]);
    given().get(CAMPAIGN + "/delete").then().statusCode(404);
    sameOrigin().post(CAMPAIGN + "/delete").then().statusCode(404);
    services.answer("GET " + AT, CompanySamples.aDrill(CampaignState.RUNNING));
    sameOrigin()
        .post(CAMPAIGN + "/delete")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/campaigns"));
    assertEquals("DELETE " + AT, services.asked().getLast().line());
  }

  private static io.restassured.response.ValidatableResponse drill(
      String people, String temporary, String bounced, String complained) {
    return sameOrigin()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("people", people)
        .formParam("temporary", temporary)
        .formParam("bounced", bounced)
        .formParam("complained", complained)
        .post(CAMPAIGN + "/drill")
        .then();
  }

  @Test
  void shouldShowHowFarItIs() {
    stored(CampaignState.RUNNING, true, 5_000);
    given()
        .get(CAMPAIGN)
        .then()
        .body(containsString("5,000 of 10,482 people"))
        .body(containsString("<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>"))
        .body(containsString(">Pause</button>"));
    given().get(CAMPAIGN + "?still=yes").then().body(not(containsString("http-equiv=\"refresh\"")));
    stored(CampaignState.COMPLETE, true, 10_482);
    given().get(CAMPAIGN).then().body(containsString("Everyone on the list is accounted for"));
    given()
        .get(CAMPAIGN + "/ledger")
        .then()
        .body(containsString("The lines add up to the number of people on the list."));
  }

  private static RequestSpecification letter(String subject) {
    return sameOrigin()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("subject", subject)
        .formParam("whatHappened", "It was copied.")
        .formParam("whatInformation", "Your phone number.")
        .formParam("whatWeDo", "We closed it.")
        .formParam("whatYouCanDo", "Hang up.")
        .formParam("moreInformation", "Call us.");
  }

  private static RequestSpecification sameOrigin() {
    return given().header("Sec-Fetch-Site", "same-origin").redirects().follow(false);
  }
}
