package breachportal.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import breachportal.contract.breach.Language;
import breachportal.notification.Leases;
import breachportal.notification.MailServer;
import breachportal.notification.MoodyRelay;
import breachportal.notification.SetClock;
import breachportal.notification.notice.NoticeSender;
import breachportal.testing.Waits;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LaneIT {
  private static final Pattern DEAD =
      Pattern.compile("breachportal_delivery_dead_letters\\{lane=\"urgent\",?\\} ([0-9.]+)");

  @Inject SetClock clock;

  @Test
  void shouldTryAgainByTheSchedule() {
    String mailbox = "deferred@police.example.org";
    MoodyRelay.defer(mailbox, 2);
    UUID id = NoticeSender.send(mailbox, Language.EN);

    awaitTries(id, 1);
    clock.advance(Duration.ofSeconds(20));
    assertThat(NoticeSender.tries(id)).isEqualTo(1);
    clock.advance(Duration.ofSeconds(45));
    awaitTries(id, 2);
    assertThat(MailServer.received(mailbox)).isEmpty();
    clock.advance(Duration.ofMinutes(5).plusSeconds(5));

    assertThat(MailServer.await(mailbox, 1)).hasSize(1);
    awaitTries(id, 3);
  }

  @Test
  void shouldBuryAndAlarmAfterThreeDays() {
    double before = deadLetters();
    String mailbox = "silent@police.example.org";
    MoodyRelay.defer(mailbox, Integer.MAX_VALUE);
    UUID id = NoticeSender.send(mailbox, Language.EN);
    int tries = 1;
    awaitTries(id, tries);
    for (Duration step :
        new Duration[] {
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6)
        }) {
      clock.advance(step.plusSeconds(1));
      awaitTries(id, ++tries);
    }
    while (tries < 12) {
      assertThat(deadLetters()).isEqualTo(before);
      clock.advance(Duration.ofHours(12).plusSeconds(1));
      awaitTries(id, ++tries);
    }

    Waits.await().untilAsserted(() -> assertThat(deadLetters()).isEqualTo(before + 1));
    clock.advance(Duration.ofDays(30));
    assertThat(NoticeSender.tries(id)).isEqualTo(12);
    NoticeSender.get(id).body("deliveredAt", nullValue());
  }

  @Test
  void shouldNeverForgetARefusedNotice() {
    double before = deadLetters();
    MoodyRelay.refuse("gone@police.example.org");

    UUID id = NoticeSender.send("gone@police.example.org", Language.EN);

    Waits.await().untilAsserted(() -> assertThat(deadLetters()).isEqualTo(before + 1));
    NoticeSender.get(id).body("deliveredAt", nullValue()).body("attempts", equalTo(1));
  }

  /// The worst moment for a crash: the mail server has the mail, the database does not know.
  @Test
  void shouldSendTwiceUnderOneMessageIdWhenTheLeaseIsLost() throws Exception {
    String mailbox = "lost@police.example.org";
    MoodyRelay.beforeAnswer(mailbox, () -> Leases.end("notice_delivery"));

    UUID id = NoticeSender.send(mailbox, Language.EN);

    var mails = MailServer.await(mailbox, 2);
    assertThat(mails).hasSize(2);
    assertThat(mails.get(0).getMessageID()).isEqualTo(mails.get(1).getMessageID());
    awaitTries(id, 1);
    Waits.await().untilAsserted(() -> assertThat(MailServer.received(mailbox)).hasSize(2));
  }

  @Test
  void shouldEndEveryLineAsMailServersNeedIt() {
    NoticeSender.send("lines@police.example.org", Language.ZH_HANS);
    MailServer.await("lines@police.example.org", 1);

    assertThat(MoodyRelay.bareLineFeeds()).isZero();
  }

  private static void awaitTries(UUID id, int tries) {
    Waits.await().pollInterval(Duration.ofMillis(50)).until(() -> NoticeSender.tries(id) == tries);
  }

  private static double deadLetters() {
    String metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
    Matcher found = DEAD.matcher(metrics);
    assertThat(found.find()).isTrue();
    return Double.parseDouble(found.group(1));
  }
}
