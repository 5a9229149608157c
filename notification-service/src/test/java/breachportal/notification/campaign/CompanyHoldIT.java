package breachportal.notification.campaign;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import breachportal.api.id.Ids;
import breachportal.notification.SetClock;
import breachportal.notification.notice.NoticeSender;
import breachportal.notification.notice.NoticeSender.OwnReport;
import breachportal.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A company with two reports can't tell the people of the one under the other's reference, when
/// the police hold all that it tells.
@QuarkusTest
class CompanyHoldIT {
  private static final AtomicInteger FILED = new AtomicInteger();

  @Inject SetClock clock;

  private final CampaignApi api = CampaignApi.ofACompany();
  private final UUID authority = Ids.next();
  private OwnReport one = new OwnReport(Ids.next(), api.organisation(), "");
  private OwnReport other = one;

  @BeforeEach
  void fileTwoReports() {
    one = filed("H", authority);
    other = filed("J", authority);
  }

  @Test
  void shouldHoldEveryReportOfTheCompanyAndLetAllGoOnTogether() {
    String campaign = begun(other);

    String id = hold(one).body("scope", equalTo("company")).extract().path("id");

    api.post(campaign, "start").statusCode(202).body("state", equalTo("held"));
    api.get(begun(one)).body("hold", notNullValue());
    telling(other)
        .body("holds", hasSize(1))
        .body("holds[0].scope", equalTo("company"))
        .body("holds[0].ground", equalTo("An arrest is near."));
    release(one, id).statusCode(204);
    api.awaitState(campaign, "complete").body("ledger.accepted", equalTo(1));
    telling(one).body("holds[0].releasedBy", notNullValue());
    release(one, id).statusCode(409);
  }

  @Test
  void shouldBeReleasedFromAnyOfTheReports() {
    hold(one);
    String campaign = begun(one);
    String id = telling(other).extract().path("holds[0].id");

    release(other, id).statusCode(204);

    api.get(campaign).body("hold", nullValue());
  }

  @Test
  void shouldHoldWhatIsFiledLaterFromTheBeginningOfItsCampaign() {
    hold(one);
    OwnReport later = filed("C", authority);
    telling(later).body("holds", empty());

    String campaign = begun(later);

    api.get(campaign).body("hold.authorityName", equalTo("A05"));
    api.post(campaign, "start").statusCode(202).body("state", equalTo("held"));
    api.get(begun(later)).body("hold", notNullValue());
    telling(later).body("holds", hasSize(1));
  }

  @Test
  void shouldEndByItselfOnEveryReport() {
    hold(one);
    OwnReport later = filed("C", authority);
    String campaign = begun(later);
    api.post(campaign, "start").statusCode(202).body("state", equalTo("held"));

    clock.advance(Duration.ofDays(2).plusSeconds(1));

    api.awaitState(campaign, "complete").body("ledger.accepted", equalTo(1));
    api.get(begun(filed("D", authority))).body("hold", nullValue());
  }

  @Test
  void shouldHoldNothingOfOtherCompaniesNorWhatTheAuthorityHasNoNoticeOf() {
    OwnReport elsewhere = filed("E", Ids.next());
    CampaignApi stranger = CampaignApi.ofACompany();
    OwnReport strangers = new OwnReport(Ids.next(), stranger.organisation(), reference("F"));
    var unused = NoticeSender.sendOf(strangers, authority);

    hold(one);

    api.get(begun(elsewhere)).body("hold", nullValue());
    String campaign = stranger.begin(strangers).statusCode(201).extract().path("id");
    stranger.get(campaign).body("hold", nullValue());
  }

  @Test
  void shouldHoldOneReportOnlyWhenNotAskedForMore() {
    String campaign = begun(other);

    hold(one, Map.of()).body("scope", equalTo("report"));
    hold(one, Map.of("scope", "report")).body("scope", equalTo("report"));

    api.get(campaign).body("hold", nullValue());
    api.get(begun(one)).body("hold", notNullValue());
  }

  private OwnReport filed(String letter, UUID to) {
    OwnReport report = new OwnReport(Ids.next(), api.organisation(), reference(letter));
    var unused = NoticeSender.sendOf(report, to);
    return report;
  }

  private static String reference(String letter) {
    return "BR-2026-%06d-%s".formatted(300_000 + FILED.incrementAndGet(), letter);
  }

  private String begun(OwnReport report) {
    String campaign = api.begin(report).statusCode(201).extract().path("id");
    api.upload(campaign, "email\nwide." + campaign + "@example.org\n").statusCode(200);
    return campaign;
  }

  private ValidatableResponse hold(OwnReport report) {
    return hold(report, Map.of("scope", "company"));
  }

  private ValidatableResponse hold(OwnReport report, Map<String, String> scope) {
    Map<String, String> request = new java.util.HashMap<>(scope);
    request.put("ground", "An arrest is near.");
    request.put("until", clock.instant().plus(Duration.ofDays(2)).toString());
    return asPolice()
        .contentType("application/json")
        .body(request)
        .post("/v1/tellings/" + report.reference() + "/holds")
        .then()
        .statusCode(201);
  }

  private ValidatableResponse release(OwnReport report, String id) {
    return asPolice()
        .post("/v1/tellings/" + report.reference() + "/holds/" + id + "/release")
        .then();
  }

  private ValidatableResponse telling(OwnReport report) {
    return asPolice().get("/v1/tellings/" + report.reference()).then().statusCode(200);
  }

  private RequestSpecification asPolice() {
    return given().auth().oauth2(Tokens.police(authority));
  }
}
