package breachportal.notification.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import breachportal.api.id.Ids;
import breachportal.contract.breach.Language;
import breachportal.notification.Leases;
import breachportal.notification.MailServer;
import breachportal.notification.MoodyRelay;
import breachportal.notification.SetClock;
import breachportal.notification.notice.NoticeSender;
import breachportal.notification.notice.NoticeSender.OwnReport;
import breachportal.testing.Tokens;
import breachportal.testing.Waits;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A hold of the police stops a campaign at once and ends by itself; a company cancels the rest.
@QuarkusTest
class HoldIT {
  private static final int PEOPLE = 200;
  private static final AtomicInteger FILED = new AtomicInteger();

  @Inject SetClock clock;

  private final CampaignApi api = CampaignApi.ofACompany();
  private final UUID authority = Ids.next();
  private String reference = "";
  private String campaign = "";

  @BeforeEach
  void begin() {
    reference = "BR-2026-%06d-H".formatted(200_000 + FILED.incrementAndGet());
    NoticeSender.sendOf(reference, authority, "desk@police.example.org", Language.EN);
    campaign = api.begin(reference);
    StringBuilder csv = new StringBuilder("email\n");
    for (int i = 0; i < PEOPLE; i++) {
      csv.append(mailbox(i)).append('\n');
    }
    api.upload(campaign, csv.toString()).statusCode(200);
  }

  @Test
  void shouldStopAtOnceAndGoOnByItself() {
    for (int i = 0; i < PEOPLE; i++) {
      MoodyRelay.defer(mailbox(i), 1);
    }
    api.post(campaign, "start").statusCode(202);
    awaitEach(Leases::noneInHand);
    hold(Duration.ofHours(8)).statusCode(201).body("officer", notNullValue());

    api.get(campaign)
        .body("state", equalTo("held"))
        .body("hold.authorityName", equalTo("A05"))
        .body("hold.until", notNullValue())
        .body("hold.ground", nullValue());
    clock.advance(Duration.ofMinutes(2));
    awaitEach(Leases::allParked);
    api.get(campaign).body("ledger.pending", equalTo(PEOPLE));
    clock.advance(Duration.ofHours(8).plusSeconds(1));

    api.awaitState(campaign, "complete").body("ledger.accepted", equalTo(PEOPLE));
    for (int i = 0; i < PEOPLE; i++) {
      assertThat(MailServer.received(mailbox(i))).hasSize(1);
    }
    asPolice()
        .get("/v1/tellings/" + reference)
        .then()
        .statusCode(200)
        .body("campaigns[0].ledger.accepted", equalTo(PEOPLE))
        .body("holds[0].releasedAt", notNullValue())
        .body("holds[0].releasedBy", nullValue())
        .body("holds[0].ground", equalTo("An arrest is near."));
  }

  @Test
  void shouldHoldCampaignsThatStartLaterToo() {
    String id = hold(Duration.ofDays(2)).statusCode(201).extract().path("id");
    String later = api.begin(reference);
    api.upload(later, "email\nlater." + reference + "@example.org\n").statusCode(200);
    api.get(later).body("state", equalTo("draft")).body("hold.authorityName", equalTo("A05"));
    api.post(later, "start").statusCode(202).body("state", equalTo("held"));

    release(id).statusCode(204);

    api.awaitState(later, "complete").body("hold", nullValue());
    release(id).statusCode(409);
  }

  @Test
  void shouldHoldTheFirstCampaignOfACompanyThatBeginsUnderAHold() {
    hold(Duration.ofDays(2)).statusCode(201);
    CampaignApi another = CampaignApi.ofACompany();

    String first = another.begin(reference);

    another.get(first).body("hold.authorityName", equalTo("A05"));
    another.upload(first, "email\nfirst." + reference + "@example.org\n").statusCode(200);
    another.post(first, "start").statusCode(202).body("state", equalTo("held"));
  }

  /// A campaign is on a report of the company's own, or it would escape the holds of its report.
  @Test
  void shouldNotBeEscapedByNamingAnotherReport() {
    CampaignApi other = CampaignApi.ofACompany();
    OwnReport others = new OwnReport(Ids.next(), other.organisation(), "BR-2026-000888-K");
    OwnReport own = new OwnReport(Ids.next(), api.organisation(), reference);
    NoticeSender.sendOf(others);
    NoticeSender.sendOf(own);

    api.begin(own).statusCode(201);
    for (OwnReport feigned :
        new OwnReport[] {
          new OwnReport(others.id(), api.organisation(), others.reference()),
          new OwnReport(own.id(), api.organisation(), others.reference()),
          new OwnReport(others.id(), api.organisation(), own.reference()),
          new OwnReport(Ids.next(), api.organisation(), own.reference()),
          new OwnReport(own.id(), api.organisation(), "BR-2026-999999-K")
        }) {
      api.begin(feigned)
          .statusCode(409)
          .body("type", equalTo("urn:breachportal:problem:report-unknown"))
          .body("errors", hasSize(0));
    }
  }

  @Test
  void shouldGoOnOnlyWhenTheLastHoldHasEnded() {
    String shorter = hold(Duration.ofDays(1)).statusCode(201).extract().path("id");
    hold(Duration.ofDays(3)).statusCode(201);
    api.post(campaign, "start").statusCode(202);
    release(shorter).statusCode(204);
    api.get(campaign).body("state", equalTo("held")).body("ledger.accepted", equalTo(0));

    clock.advance(Duration.ofDays(3).plusSeconds(1));

    api.awaitState(campaign, "complete").body("ledger.accepted", equalTo(PEOPLE));
  }

  @Test
  void shouldCancelTheRestEvenWhileHeld() {
    hold(Duration.ofDays(2)).statusCode(201);
    api.post(campaign, "start").statusCode(202);

    api.post(campaign, "cancel").statusCode(202).body("cancelledAt", notNullValue());

    api.awaitState(campaign, "complete")
        .body("ledger.cancelled", equalTo(PEOPLE))
        .body("ledger.total", equalTo(PEOPLE));
    api.post(campaign, "cancel").statusCode(409);
    api.post(campaign, "resume").statusCode(409);
  }

  @Test
  void shouldCountWhatWasSentBeforeTheRestWasCancelled() {
    for (int i = 1; i < PEOPLE; i += 2) {
      MoodyRelay.defer(mailbox(i), Integer.MAX_VALUE);
    }
    api.post(campaign, "start").statusCode(202);
    Waits.await()
        .pollInterval(Duration.ofMillis(20))
        .until(() -> (int) api.get(campaign).extract().path("ledger.accepted") > 0);
    api.post(campaign, "cancel").statusCode(202);

    int accepted = api.awaitState(campaign, "complete").extract().path("ledger.accepted");

    api.get(campaign).body("ledger.cancelled", equalTo(PEOPLE - accepted));
    long received = 0;
    for (int i = 0; i < PEOPLE; i++) {
      received += MailServer.received(mailbox(i)).size();
    }
    assertThat(received).isEqualTo(accepted);
  }

  @Test
  void shouldBeOpenToAuthoritiesWithTheNoticeOnly() {
    String stranger = Tokens.police(Ids.next());
    String path = "/v1/tellings/" + reference;
    given().auth().oauth2(stranger).get(path).then().statusCode(404);
    given()
        .auth()
        .oauth2(stranger)
        .contentType("application/json")
        .body(request(Duration.ofDays(1)))
        .post(path + "/holds")
        .then()
        .statusCode(404);
    String id = hold(Duration.ofDays(1)).statusCode(201).extract().path("id");
    given().auth().oauth2(stranger).post(path + "/holds/" + id + "/release").then().statusCode(404);
    api.officer().get(path).then().statusCode(403);
    asPolice().get(path).then().body("campaigns", hasSize(1)).body("holds", hasSize(1));
  }

  @Test
  void shouldRefuseAHoldWithoutAnEndInReach() {
    hold(Duration.ofMinutes(-1)).statusCode(422).body("errors[0].field", equalTo("until"));
    hold(Duration.ofDays(400)).statusCode(422).body("errors[0].rule", equalTo("not_too_long"));
  }

  private void awaitEach(BiPredicate<String, Instant> condition) {
    Waits.await().until(() -> condition.test(campaign, clock.instant()));
  }

  private String mailbox(int i) {
    return "held" + i + "." + reference.toLowerCase(java.util.Locale.ROOT) + "@example.org";
  }

  private ValidatableResponse hold(Duration length) {
    return asPolice()
        .contentType("application/json")
        .body(request(length))
        .post("/v1/tellings/" + reference + "/holds")
        .then();
  }

  private Map<String, Object> request(Duration length) {
    Instant until = clock.instant().plus(length);
    return Map.of("ground", "An arrest is near.", "until", until.toString());
  }

  private ValidatableResponse release(String id) {
    return asPolice().post("/v1/tellings/" + reference + "/holds/" + id + "/release").then();
  }

  private io.restassured.specification.RequestSpecification asPolice() {
    return given().auth().oauth2(Tokens.police(authority));
  }
}
