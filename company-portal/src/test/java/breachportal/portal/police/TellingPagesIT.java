package breachportal.portal.police;

import static breachportal.portal.ReportSamples.ID;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.contract.campaign.Campaign.Ledger;
import breachportal.contract.campaign.CampaignState;
import breachportal.contract.campaign.HoldScope;
import breachportal.contract.campaign.Telling;
import breachportal.contract.campaign.Telling.CampaignInBrief;
import breachportal.contract.campaign.Telling.PoliceHold;
import breachportal.portal.AsPolice;
import breachportal.portal.ReportSamples;
import breachportal.portal.Services;
import breachportal.portal.StandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Services.class)
@AsPolice
class TellingPagesIT {
  private static final String PAGE = "/police/reports/" + ID + "/telling";
  private static final String TELLING = "/v1/tellings/BR-2026-000123-K";
  private static final Instant PLACED = Instant.parse("2026-11-22T02:12:00Z");

  StandIn services;

  @BeforeEach
  void haveOneTelling() {
    services.reset();
    PoliceHold hold =
        new PoliceHold(
            UUID.fromString("0e000000-0000-4000-8000-000000000001"),
            UUID.fromString("0a000000-0000-4000-8000-000000000001"),
            "A05",
            "Trần Văn Minh",
            "An arrest is near <soon>.",
            PLACED,
            PLACED.plusSeconds(86_400),
            null,
            null,
            HoldScope.COMPANY);
    CampaignInBrief campaign =
        new CampaignInBrief(
            UUID.fromString("0e000000-0000-4000-8000-000000000002"),
            "Công ty Viễn thông Sao Mai",
            CampaignState.HELD,
            new Ledger(10_482, 4_000, 10, 0, 2, 0, 6_470),
            PLACED,
            null,
            null,
            false);
    CampaignInBrief drill =
        new CampaignInBrief(
            UUID.fromString("0e000000-0000-4000-8000-000000000003"),
            "Công ty Viễn thông Sao Mai",
            CampaignState.COMPLETE,
            new Ledger(777, 770, 7, 0, 0, 0, 0),
            PLACED,
            PLACED,
            null,
            true);
    services
        .answer("GET /v1/reports/" + ID, ReportSamples.report())
        .answer(
            "GET " + TELLING,
            new Telling("BR-2026-000123-K", List.of(campaign, drill), List.of(hold)))
        .answer("POST " + TELLING + "/holds", hold);
  }

  @Test
  void shouldShowDrillsByThemselves() {
    String page = given().get(PAGE).then().statusCode(200).extract().asString();
    String drills = page.substring(page.indexOf("data-test=\"drills\""));
    String meant = page.substring(0, page.indexOf("data-test=\"drills\""));

    assertTrue(drills.contains("777 invented people"));
    assertFalse(meant.contains("invented people"));
  }

  @Test
  void shouldShowCampaignsAndHolds() {
    given()
        .get(PAGE)
        .then()
        .statusCode(200)
        .body(containsString("10,482"))
        .body(containsString("6,470"))
        .body(containsString("Trần Văn Minh"))
        .body(containsString("An arrest is near &lt;soon&gt;."))
        .body(containsString("Every telling by the company"))
        .body(containsString("Holds</strong>"));
  }

  @Test
  void shouldHoldUntilTheGivenHourOfHanoi() {
    form()
        .formParams("ground", "An arrest is near.", "day", "2999-01-15", "time", "09:30")
        .redirects()
        .follow(false)
        .post(PAGE + "/hold")
        .then()
        .statusCode(303)
        .header("Location", endsWith(PAGE + "?held"));
    assertEquals("POST " + TELLING + "/holds", services.asked().getLast().line());
    assertTrue(services.asked().getLast().body().contains("2999-01-15T02:30:00Z"));
    assertTrue(services.asked().getLast().body().contains("\"scope\":\"report\""));
  }

  @Test
  void shouldHoldEveryTellingByTheCompanyWhenTicked() {
    given().get(PAGE + "/hold").then().body(containsString("Hold every telling by"));
    form()
        .formParams(
            "ground",
            "An arrest is near.",
            "day",
            "2999-01-15",
            "time",
            "09:30",
            "scope",
            "company")
        .redirects()
        .follow(false)
        .post(PAGE + "/hold")
        .then()
        .statusCode(303);
    assertTrue(services.asked().getLast().body().contains("\"scope\":\"company\""));
  }

  @Test
  void shouldSayWhatIsNeededAndHoldNothing() {
    form()
        .formParams("ground", "", "day", "2020-01-15", "time", "09:30")
        .post(PAGE + "/hold")
        .then()
        .statusCode(422)
        .body(containsString("Say why; it is kept with the report."))
        .body(containsString("The end must be in the future."));
    assertTrue(services.asked().stream().noneMatch(asked -> asked.line().startsWith("POST")));
  }

  @Test
  void shouldAskBeforeItReleases() {
    String release = PAGE + "/holds/0e000000-0000-4000-8000-000000000001/release";
    given()
        .get(release)
        .then()
        .statusCode(200)
        .body(containsString("Release the hold?"))
        .body(containsString("every report of the company"));
    given()
        .get(PAGE + "/holds/0e000000-0000-4000-8000-0000000000ff/release")
        .then()
        .statusCode(404)
        .body(not(containsString("Release the hold?")));
  }

  private static RequestSpecification form() {
    return given()
        .header("Sec-Fetch-Site", "same-origin")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8");
  }
}
