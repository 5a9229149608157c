package breachportal.notification.returned;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import breachportal.api.id.Ids;
import breachportal.notification.Leases;
import breachportal.notification.MailServer;
import breachportal.notification.MoodyRelay;
import breachportal.notification.SetClock;
import breachportal.notification.bounce.ReturnAddresses;
import breachportal.notification.campaign.CampaignApi;
import breachportal.store.scope.RowScope;
import breachportal.testing.Tokens;
import breachportal.testing.Waits;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What comes back settles the letter that it is about, once, and nothing else.
@QuarkusTest
class ReturnMailboxIT {
  @Inject ReturnAddresses addresses;
  @Inject TakeReturned takeReturned;
  @Inject SetClock clock;

  private final CampaignApi api = CampaignApi.ofACompany();

  /// A campaign whose letter has been accepted.
  private record Told(String campaign, MimeMessage letter, String returnAddress) {}

  private Told tell(String mailbox) throws Exception {
    String campaign = api.begin();
    api.upload(campaign, "email\n" + mailbox + "\n").statusCode(200);
    api.post(campaign, "start").statusCode(202);
    api.awaitState(campaign, "complete").body("ledger.accepted", equalTo(1));
    var mails = MailServer.received(mailbox);
    MimeMessage letter = mails.getLast();
    UUID delivery = UUID.fromString(letter.getMessageID().substring(1, 37));
    return new Told(campaign, letter, addresses.of(delivery).orElseThrow());
  }

  @Test
  void shouldSendFromAnAddressThatCarriesTheDelivery() throws Exception {
    Told told = tell("verp@example.org");

    assertThat(told.letter().getHeader("Return-Path"))
        .containsExactly("<" + told.returnAddress() + ">");
  }

  @Test
  void shouldTurnAcceptedIntoBouncedAndSuppressTheAddress() throws Exception {
    Told told = tell("Gone.Person@example.org");

    MailServer.comesBack(
        Returns.failed(
            told.returnAddress().toUpperCase(java.util.Locale.ROOT),
            told.letter(),
            "gone.person@example.org",
            "5.1.1"));

    await(told, "bounced");
    String later = api.begin();
    api.upload(later, "email\nGONE.person@example.org\nwell@example.org\n").statusCode(200);
    api.post(later, "start").statusCode(202);
    api.awaitState(later, "complete")
        .body("ledger.suppressed", equalTo(1))
        .body("ledger.accepted", equalTo(1));
    assertThat(MailServer.received("GONE.person@example.org")).hasSize(1);
  }

  @Test
  void shouldSuppressAMailboxThatWasRefusedAtTheDoor() {
    MoodyRelay.refuse("refused.door@example.net");
    String first = api.begin();
    api.upload(first, "email\nrefused.door@example.net\n").statusCode(200);
    api.post(first, "start").statusCode(202);
    api.awaitState(first, "complete").body("ledger.bounced", equalTo(1));

    String second = api.begin();
    api.upload(second, "email\nrefused.door@example.net\n").statusCode(200);
    api.post(second, "start").statusCode(202);

    api.awaitState(second, "complete").body("ledger.suppressed", equalTo(1));
  }

  /// The code is none of those that deny a mailbox by themselves; the status says it.
  @Test
  void shouldSuppressAtTheDoorByWhatTheAnswerMeans() {
    MoodyRelay.refuse("refused.status@example.net", "554 5.1.1 not here");
    MoodyRelay.refuse("refused.full@example.net", "550 5.2.2 mailbox full");
    String list = "email\nrefused.status@example.net\nrefused.full@example.net\n";
    String first = api.begin();
    api.upload(first, list).statusCode(200);
    api.post(first, "start").statusCode(202);
    api.awaitState(first, "complete").body("ledger.bounced", equalTo(2));

    String second = api.begin();
    api.upload(second, list).statusCode(200);
    api.post(second, "start").statusCode(202);

    api.awaitState(second, "complete")
        .body("ledger.suppressed", equalTo(1))
        .body("ledger.bounced", equalTo(1));
  }

  @Test
  void shouldNotHoldAgainstAMailboxWhatIsTheRelaysFault() {
    String mailbox = "blamed@example.net";
    MoodyRelay.refuse(mailbox, "550 service refused, 192.0.2.1 is listed by zen.spamhaus.org");
    String campaign = api.begin();
    api.upload(campaign, "email\n" + mailbox + "\n").statusCode(200);
    api.post(campaign, "start").statusCode(202);
    Waits.await().until(() -> Leases.noneInHand(campaign, clock.instant()));
    api.get(campaign).body("ledger.pending", equalTo(1));

    MoodyRelay.forgive(mailbox);
    clock.advance(Duration.ofMinutes(2));

    api.awaitState(campaign, "complete").body("ledger.accepted", equalTo(1));
  }

  @Test
  void shouldCountWhoseMailExpiredAsUnreachableAndWriteThemAgain() throws Exception {
    Told told = tell("expired@example.org");

    MailServer.comesBack(
        Returns.failed(told.returnAddress(), told.letter(), "expired@example.org", "4.4.7"));

    await(told, "unreachable");
    tell("expired@example.org");
  }

  @Test
  void shouldStillWriteTheLawsLettersToWhoComplained() throws Exception {
    Told told = tell("annoyed@example.org");
    int before = complained();

    MailServer.comesBack(Returns.complaint(told.returnAddress()));

    Waits.await().until(() -> complained() == before + 1);
    api.get(told.campaign()).body("ledger.accepted", equalTo(1));
    tell("annoyed@example.org");
  }

  /// A mail server may take a letter and answer that it did not, or not answer.
  @Test
  void shouldNotSendAgainWhatBouncesWhileItWaitsForAnotherTry() throws Exception {
    String mailbox = "waits.and.bounces@example.org";
    Told told = deferred(mailbox);

    take(Returns.failed(told.returnAddress(), told.letter(), mailbox, "5.1.1"));

    clock.advance(Duration.ofMinutes(2));
    api.awaitState(told.campaign(), "complete").body("ledger.bounced", equalTo(1));
    assertThat(MailServer.received(mailbox)).isEmpty();
  }

  @Test
  void shouldNotSendAgainWhatIsComplainedOfWhileItWaitsForAnotherTry() throws Exception {
    String mailbox = "waits.and.complains@example.org";
    Told told = deferred(mailbox);

    take(Returns.complaint(told.returnAddress()));

    clock.advance(Duration.ofMinutes(2));
    api.awaitState(told.campaign(), "complete").body("ledger.accepted", equalTo(1));
    assertThat(MailServer.received(mailbox)).isEmpty();
  }

  @Test
  void shouldKeepABounceWhenTheRestIsCancelled() throws Exception {
    String mailbox = "waits.and.is.cancelled@example.org";
    Told told = deferred(mailbox);
    api.post(told.campaign(), "pause").statusCode(202);

    take(Returns.failed(told.returnAddress(), told.letter(), mailbox, "5.1.1"));
    api.post(told.campaign(), "cancel").statusCode(202);

    api.awaitState(told.campaign(), "complete")
        .body("ledger.bounced", equalTo(1))
        .body("ledger.cancelled", equalTo(0));
  }

  /// @return a campaign whose letter waits for another try
  private Told deferred(String mailbox) throws Exception {
    MoodyRelay.defer(mailbox, 1);
    String campaign = api.begin();
    api.upload(campaign, "email\n" + mailbox + "\n").statusCode(200);
    api.post(campaign, "start").statusCode(202);
    Waits.await().until(() -> Leases.noneInHand(campaign, clock.instant()));
    UUID delivery = Leases.onlyOne(campaign);
    MimeMessage letter = new MimeMessage((Session) null);
    letter.setHeader("Message-ID", "<" + delivery + "@breach-portal.example.org>");
    return new Told(campaign, letter, addresses.of(delivery).orElseThrow());
  }

  @Test
  void shouldNotTakeDelaysAndAnsweringMachinesForOutcomes() throws Exception {
    Told told = tell("slow@example.org");

    take(
        Returns.notification(
            told.returnAddress(),
            told.letter(),
            "Final-Recipient: rfc822; slow@example.org\nAction: delayed\nStatus: 4.4.1"));
    take(Returns.away(told.returnAddress()));

    api.get(told.campaign()).body("ledger.accepted", equalTo(1));
  }

  @Test
  void shouldIgnoreWhoMakesUpAReturnAddress() throws Exception {
    Told told = tell("target@example.org");
    int aside = MailServer.inReturns("Unknown");
    String forged = Returns.forged(told.returnAddress());

    MailServer.comesBack(Returns.failed(forged, told.letter(), "other@example.org", "5.1.1"));

    Waits.await().until(() -> MailServer.inReturns("Unknown") == aside + 1);
    api.get(told.campaign()).body("ledger.accepted", equalTo(1));
  }

  @Test
  void shouldKnowALetterByItsMessageIdAndRecipient() throws Exception {
    Told told = tell("by.id@example.org");

    take(
        Returns.failed(
            "notices@breach-portal.example.org", told.letter(), "By.Id@example.org", "5.2.1"));

    api.get(told.campaign()).body("ledger.bounced", equalTo(1));
  }

  @Test
  void shouldCountNothingTwice() throws Exception {
    Told told = tell("twice@example.org");
    String bounce = Returns.failed(told.returnAddress(), told.letter(), "x@example.org", "5.1.1");
    byte[] bytes = bounce.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    long uid = System.nanoTime();

    boolean first = RowScope.asSystem(() -> takeReturned.take(1, uid, bytes));
    boolean second = RowScope.asSystem(() -> takeReturned.take(1, uid, bytes));
    boolean copy = RowScope.asSystem(() -> takeReturned.take(1, uid + 1, bytes));

    assertThat(first && second && copy).isTrue();
    api.get(told.campaign())
        .body("ledger.bounced", equalTo(1))
        .body("ledger.accepted", equalTo(0))
        .body("ledger.total", equalTo(1));
  }

  @Test
  void shouldLetTheOperatorRemoveAnAddressByTypingIt() throws Exception {
    Told told = tell("back.again@example.org");
    take(Returns.failed(told.returnAddress(), told.letter(), "back.again@example.org", "5.1.1"));

    remove(Tokens.company(Ids.next()), 403);
    remove(Tokens.police(Ids.next()), 403);
    remove(Tokens.operator(), 204);
    remove(Tokens.operator(), 404);
    tell("back.again@example.org");
  }

  private static void remove(String token, int status) {
    given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(Map.of("email", " Back.Again@example.org "))
        .post("/v1/suppressions/removal")
        .then()
        .statusCode(status);
  }

  private void take(String mail) {
    byte[] bytes = mail.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    boolean known = RowScope.asSystem(() -> takeReturned.take(2, System.nanoTime(), bytes));
    assertThat(known).isTrue();
  }

  private static int complained() {
    return given()
        .auth()
        .oauth2(Tokens.operator())
        .get("/v1/suppressions")
        .then()
        .statusCode(200)
        .extract()
        .path("complained");
  }

  private void await(Told told, String outcome) {
    Waits.await()
        .until(() -> api.get(told.campaign()).extract().<Integer>path("ledger." + outcome) == 1);
    api.get(told.campaign()).body("ledger.accepted", equalTo(0)).body("ledger.total", equalTo(1));
  }
}
