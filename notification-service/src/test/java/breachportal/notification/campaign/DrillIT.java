package breachportal.notification.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import breachportal.api.id.Ids;
import breachportal.contract.breach.Language;
import breachportal.contract.campaign.DrillRequest.Shares;
import breachportal.notification.Leases;
import breachportal.notification.MailServer;
import breachportal.notification.SetClock;
import breachportal.notification.delivery.SimulatedAnswer;
import breachportal.notification.notice.NoticeSender;
import breachportal.testing.PostgresResource;
import breachportal.testing.Tokens;
import breachportal.testing.Waits;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A drill is the real thing but for its last step.
@QuarkusTest
class DrillIT {
  static final Map<String, Integer> NO_TROUBLE =
      Map.of("temporary", 0, "bounced", 0, "complained", 0);

  @Inject SetClock clock;

  private final CampaignApi api = CampaignApi.ofACompany();

  @Test
  void shouldRehearseAWholeCampaignAndReachNobody() throws Exception {
    String campaign = api.begin();
    api.upload(campaign, "email,language\na.drill@example.org,vi\nb.drill@example.org,en\n");
    String drill =
        begin(campaign, 200, Map.of("temporary", 20, "bounced", 10, "complained", 5))
            .statusCode(201)
            .body("state", equalTo("draft"))
            .body("ledger.total", equalTo(200))
            .body("list.byLanguage.vi", equalTo(100))
            .body("list.byLanguage.en", equalTo(100))
            .body("drill.shares.bounced", equalTo(10))
            .extract()
            .path("id");

    api.post(drill, "start").statusCode(202);
    Waits.await()
        .until(
            () -> {
              if (Leases.noneInHand(drill, clock.instant())) {
                clock.advance(Duration.ofMinutes(2));
              }
              return api.get(drill).extract().path("state").equals("complete");
            });

    Map<SimulatedAnswer, Integer> said = said(drill, new Shares(20, 10, 5));
    int bounced = said.getOrDefault(SimulatedAnswer.BOUNCED, 0);
    api.get(drill)
        .body("ledger.accepted", equalTo(200 - bounced))
        .body("ledger.bounced", equalTo(bounced))
        .body("drill.complained", equalTo(said.getOrDefault(SimulatedAnswer.COMPLAINED, 0)));
    assertThat(count("tries = 2 and outcome = 'accepted'", drill))
        .isEqualTo(said.getOrDefault(SimulatedAnswer.TEMPORARY, 0).longValue());
    assertThat(MailServer.counts().keySet())
        .noneMatch(mailbox -> mailbox.endsWith("drill.invalid"))
        .doesNotContain("a.drill@example.org", "b.drill@example.org");
    api.get(campaign).body("state", equalTo("draft")).body("drill", nullValue());
  }

  /// It is the campaign's mark that counts, not who is on the list; and nobody is suppressed by it.
  @Test
  void shouldReachNobodyEvenWithAListOfRealPeople() {
    String campaign = api.begin();
    String drill =
        begin(campaign, 1, Map.of("temporary", 0, "bounced", 100, "complained", 0))
            .extract()
            .path("id");
    String list = "email\nreal.person@example.org\n";
    api.upload(drill, list).statusCode(200).body("ledger.total", equalTo(1));
    api.post(drill, "start").statusCode(202);
    api.awaitState(drill, "complete").body("ledger.bounced", equalTo(1));
    assertThat(MailServer.received("real.person@example.org")).isEmpty();

    api.upload(campaign, list).statusCode(200);
    api.post(campaign, "start").statusCode(202);

    api.awaitState(campaign, "complete").body("ledger.accepted", equalTo(1));
    assertThat(MailServer.received("real.person@example.org")).hasSize(1);
  }

  @Test
  void shouldBeMarkedWhereverItIsSeen() {
    UUID authority = Ids.next();
    String reference = "BR-2026-000889-K";
    NoticeSender.sendOf(reference, authority, "drill@police.example.org", Language.VI);
    String campaign = api.begin(reference);
    String drill =
        begin(campaign, 10, Map.of("temporary", 0, "bounced", 100, "complained", 0))
            .extract()
            .path("id");

    preview(drill, "vi").body("subject", startsWith("[DIỄN TẬP] "));
    preview(drill, "en")
        .body("subject", startsWith("[DRILL] "))
        .body("text", startsWith("This is a drill."))
        .body("html", containsString("<p>This is a drill."));
    preview(drill, "zh-Hans").body("subject", startsWith("【演练】"));
    api.officer()
        .contentType("application/json")
        .body(Map.of("email", "author.drill@example.org", "language", "vi"))
        .post("/v1/campaigns/" + drill + "/test")
        .then()
        .statusCode(409);
    api.post(drill, "start").statusCode(202);
    api.awaitState(drill, "complete");

    String own = "/v1/campaigns/" + drill;
    api.officer()
        .get(own + "/statement.json")
        .then()
        .statusCode(200)
        .body("statement.drill", equalTo(true));
    api.officer().get(own + "/statement.pdf").then().statusCode(200);
    String csv = api.officer().get(own + "/unreachable").then().extract().asString();
    assertThat(csv).contains("DRILL, nobody: bounced");
    String code = csv.lines().skip(1).findFirst().orElseThrow().split(",", -1)[3];
    given()
        .get("/v1/letters/" + code.replace("\"", ""))
        .then()
        .statusCode(200)
        .body("drill", equalTo(true));
    api.officer()
        .get(own + "/public-notice")
        .then()
        .body("texts.zh-Hans.title", startsWith("【演练】"));
    given()
        .auth()
        .oauth2(Tokens.police(authority))
        .get("/v1/tellings/" + reference)
        .then()
        .body("campaigns", hasSize(2))
        .body("campaigns.find { it.id == '" + drill + "' }.drill", equalTo(true))
        .body("campaigns.find { it.id == '" + campaign + "' }.drill", equalTo(false));
    Waits.await()
        .untilAsserted(
            () ->
                assertThat(given().get("/q/metrics").then().extract().asString())
                    .contains("drill=\"true\"")
                    .contains("drill=\"false\""));
  }

  @Test
  void shouldBeDeletedWithAllItHasAndNothingElse() throws Exception {
    String campaign = api.begin();
    String drill = begin(campaign, 50, NO_TROUBLE).extract().path("id");
    api.post(drill, "start").statusCode(202);

    api.officer().delete("/v1/campaigns/" + campaign).then().statusCode(409);
    api.officer().delete("/v1/campaigns/" + drill).then().statusCode(204);

    api.get(drill).statusCode(404);
    api.get(campaign).statusCode(200);
    assertThat(count("true", drill)).isZero();
  }

  @Test
  void shouldBeBegunFromACampaignThatIsMeant() {
    String campaign = api.begin();
    String drill = begin(campaign, 3, NO_TROUBLE).extract().path("id");

    begin(drill, 3, NO_TROUBLE).statusCode(409);
    begin(campaign, 3, Map.of("temporary", 50, "bounced", 50, "complained", 1)).statusCode(422);
    begin(campaign, 0, NO_TROUBLE).statusCode(400);
    api.get(drill).body("drill", notNullValue());
  }

  private ValidatableResponse begin(String campaign, int people, Map<String, Integer> shares) {
    return api.officer()
        .contentType("application/json")
        .body(Map.of("people", people, "shares", shares))
        .post("/v1/campaigns/" + campaign + "/drills")
        .then();
  }

  private ValidatableResponse preview(String drill, String language) {
    return api.officer()
        .get("/v1/campaigns/" + drill + "/preview/" + language)
        .then()
        .statusCode(200);
  }

  private static long count(String condition, String campaign) throws SQLException {
    return letters(condition, campaign).size();
  }

  /// @return how many letters of a drill the simulated mail servers say what to, at first
  private static Map<SimulatedAnswer, Integer> said(String drill, Shares shares)
      throws SQLException {
    Map<SimulatedAnswer, Integer> said = new EnumMap<>(SimulatedAnswer.class);
    for (UUID letter : letters("true", drill)) {
      said.merge(Rehearsal.answer(letter, 0, shares), 1, Integer::sum);
    }
    return said;
  }

  private static List<UUID> letters(String condition, String campaign) throws SQLException {
    try (Connection connection = PostgresResource.connect("postgres");
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    "select id from notification.recipient where "
                        + condition
                        + " and list_id in (select id from notification.subscriber_list"
                        + " where campaign_id = '"
                        + campaign
                        + "')")) {
      List<UUID> letters = new ArrayList<>();
      while (row.next()) {
        letters.add(row.getObject(1, UUID.class));
      }
      return letters;
    }
  }
}
