package breachportal.notification.returned;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import breachportal.api.id.Ids;
import breachportal.api.identity.Roles;
import breachportal.notification.MailServer;
import breachportal.notification.campaign.CampaignApi;
import breachportal.store.scope.RowScope;
import breachportal.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes back about mails that nobody must get: it ends them, for the address that they went
/// to and for no other.
@QuarkusTest
class ReturnedAlertIT {
  private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");

  @Inject TakeReturned takeReturned;

  @Nested
  class OfAnAlert {

    @Test
    void shouldEndAllAlertsToAMailboxThatIsGone() throws Exception {
      UUID one = confirmed("alert.gone@example.org");
      UUID other = confirmed("alert.gone@example.org");
      MimeMessage alert = alerted("alert.gone@example.org", one);

      take(Returns.failed(returnPath(alert), alert, "Alert.Gone@example.org", "5.1.1"));

      assertEnded(one, other);
      campaignTo("alert.gone@example.org").body("ledger.suppressed", equalTo(1));
    }

    @Test
    void shouldEndThemAtOnceWhenTheirReaderComplainsAndStillSendWhatTheLawDemands()
        throws Exception {
      UUID subscription = confirmed("alert.annoyed@example.org");
      MimeMessage alert = alerted("alert.annoyed@example.org", subscription);

      take(Returns.complaint(returnPath(alert)));

      assertEnded(subscription);
      campaignTo("alert.annoyed@example.org").body("ledger.accepted", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.4.7", "5.7.26", "5.3.4", "5.2.2"})
    void shouldGoOnAfterAFailureThatIsNotTheMailboxs(String status) throws Exception {
      String mailbox = "alert.%s@example.org".formatted(status.replace('.', '-'));
      UUID subscription = confirmed(mailbox);
      MimeMessage alert = alerted(mailbox, subscription);

      take(Returns.failed(returnPath(alert), alert, mailbox, status));
      take(Returns.away(returnPath(alert)));

      assertGoesOn(subscription);
    }

    @Test
    void shouldBeKnownByItsMessageIdOnlyTogetherWithItsReader() throws Exception {
      UUID subscription = confirmed("alert.by.id@example.org");
      MimeMessage alert = alerted("alert.by.id@example.org", subscription);
      String elsewhere = "notices@breach-portal.example.org";

      boolean known = known(Returns.failed(elsewhere, alert, "other@example.org", "5.1.1"));

      assertThat(known).isFalse();
      assertGoesOn(subscription);
      take(Returns.failed(elsewhere, alert, "alert.by.id@example.org", "5.1.1"));
      assertEnded(subscription);
    }

    @Test
    void shouldNotBeEndedByWhoMakesUpAReturnAddress() throws Exception {
      UUID subscription = confirmed("alert.target@example.org");
      MimeMessage alert = alerted("alert.target@example.org", subscription);
      String forged = Returns.forged(returnPath(alert));

      assertThat(known(Returns.complaint(forged))).isFalse();
      assertThat(known(Returns.failed(forged, alert, "x@example.org", "5.1.1"))).isFalse();

      assertGoesOn(subscription);
    }
  }

  @Nested
  class OfAMailToConfirm {

    @Test
    void shouldEndWhatWasNeverAskedFor() {
      UUID subscription = opened();
      address(subscription, "never.asked.for@example.org");
      MimeMessage mail = MailServer.await("never.asked.for@example.org", 1).getFirst();

      take(Returns.complaint(returnPath(mail)));

      assertEnded(subscription);
    }
  }

  @Nested
  class OfACode {

    @Test
    void shouldMailNoMoreCodesToWhoComplainedOfOne() {
      MimeMessage mail = coded("code.annoyed@example.org");

      take(Returns.complaint(returnPath(mail)));

      code("Code.Annoyed@example.org").statusCode(422);
      campaignTo("code.annoyed@example.org").body("ledger.accepted", equalTo(1));
    }

    @Test
    void shouldMailNoMoreCodesToAMailboxThatIsGoneNorCondemnAnother() throws Exception {
      MimeMessage mail = coded("code.gone@example.org");

      take(Returns.failed(returnPath(mail), mail, "Code.Gone@example.org", "5.1.1"));
      take(Returns.failed(returnPath(mail), mail, "code.other@example.org", "5.1.1"));

      code("code.gone@example.org").statusCode(422);
      code("code.other@example.org").statusCode(204);
    }

    @Test
    void shouldGoOnAfterAFailureThatIsNotTheMailboxs() throws Exception {
      MimeMessage mail = coded("code.later@example.org");

      take(Returns.failed(returnPath(mail), mail, "code.later@example.org", "4.4.7"));
      take(Returns.away(returnPath(mail)));

      code("code.later@example.org").statusCode(204);
    }

    @Test
    void shouldNameItsReaderByAKeyedHashOnly() {
      assertThat(returnPath(coded("code.hash@example.org"))).doesNotContain("code");
      assertThat(returnPath(coded("code.hash@example.org")))
          .isEqualTo(returnPath(coded("CODE.hash@example.org")));
    }
  }

  private void take(String mail) {
    assertThat(known(mail)).isTrue();
  }

  private boolean known(String mail) {
    byte[] bytes = mail.getBytes(StandardCharsets.UTF_8);
    return RowScope.asSystem(() -> takeReturned.take(3, System.nanoTime(), bytes));
  }

  private static String returnPath(MimeMessage mail) {
    try {
      return mail.getHeader("Return-Path", null).replaceAll("[<>]", "");
    } catch (jakarta.mail.MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static ValidatableResponse campaignTo(String mailbox) {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    api.upload(campaign, "email\n" + mailbox + "\n").statusCode(200);
    api.post(campaign, "start").statusCode(202);
    return api.awaitState(campaign, "complete");
  }

  private static UUID confirmed(String email) throws Exception {
    int before = MailServer.received(email).size();
    UUID subscription = opened();
    address(subscription, email);
    MimeMessage mail = MailServer.await(email, before + 1).getLast();
    Matcher code = CODE.matcher(mail.getContent().toString());
    assertThat(code.find()).isTrue();
    anybody()
        .body(Map.of("code", code.group()))
        .post("/v1/alert-subscriptions/confirmations")
        .then()
        .statusCode(204);
    return subscription;
  }

  private static UUID opened() {
    UUID subscription = Ids.next();
    service().body("{}").put("/v1/alert-subscriptions/" + subscription).then().statusCode(204);
    return subscription;
  }

  private static void address(UUID subscription, String email) {
    anybody()
        .body(Map.of("email", email, "language", "en"))
        .post("/v1/alert-subscriptions/" + subscription + "/address")
        .then()
        .statusCode(202);
  }

  private static MimeMessage alerted(String email, UUID subscription) {
    int before = MailServer.received(email).size();
    alert(subscription).statusCode(200);
    return MailServer.await(email, before + 1).getLast();
  }

  private static ValidatableResponse alert(UUID... subscriptions) {
    Map<String, Object> leak =
        Map.of(
            "title",
            "Patients of a clinic",
            "foundOn",
            "2026-01-31",
            "categories",
            List.of("phone_number"),
            "sensitive",
            false,
            "subscriptions",
            List.of(subscriptions));
    return service().body(leak).put("/v1/leak-alerts/" + Ids.next()).then();
  }

  private static void assertEnded(UUID... subscriptions) {
    for (UUID each : subscriptions) {
      alert(each).statusCode(200).body("ended", contains(each.toString()));
    }
  }

  private static void assertGoesOn(UUID subscription) {
    alert(subscription).statusCode(200).body("ended", empty());
  }

  private static MimeMessage coded(String email) {
    int before = MailServer.received(email).size();
    code(email).statusCode(204);
    return MailServer.await(email, before + 1).getLast();
  }

  private static ValidatableResponse code(String email) {
    return service()
        .body(Map.of("email", email, "language", "en", "code", "4821 0937", "minutes", 10))
        .put("/v1/codes/" + Ids.next())
        .then();
  }

  private static RequestSpecification anybody() {
    return given().contentType("application/json");
  }

  private static RequestSpecification service() {
    return anybody().auth().oauth2(Tokens.service(Roles.CODE_SENDER));
  }
}
