package breachportal.notification.queue;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import breachportal.api.id.Ids;
import breachportal.contract.breach.Language;
import breachportal.notification.AlarmReceiver;
import breachportal.notification.AlarmReceiver.Alarm;
import breachportal.notification.MailServer;
import breachportal.notification.MoodyRelay;
import breachportal.notification.SetClock;
import breachportal.notification.notice.NoticeSender;
import breachportal.testing.PostgresResource;
import breachportal.testing.Tokens;
import breachportal.testing.Waits;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the operator sees and does when mail does not leave, and what the second channel hears.
@QuarkusTest
class MailQueueIT {
  @Inject SetClock clock;

  @BeforeEach
  void beginWithNothingUrgent() throws Exception {
    try (Connection connection = PostgresResource.connect("postgres")) {
      var unused =
          connection.createStatement().executeUpdate("delete from notification.notice_delivery");
    }
    long looks = looks();
    Waits.await()
        .until(() -> looks() > looks + 1 && health().extract().path("status").equals("UP"));
    AlarmReceiver.alarms().clear();
  }

  /// How often the alarm has looked. Of what was before, it tells nothing once it has begun to look
  /// for the second time.
  private static long looks() throws Exception {
    try (Connection connection = PostgresResource.connect("postgres");
        ResultSet row =
            connection
                .createStatement()
                .executeQuery("select sum(attempts) from notification.mail_alarm")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void shouldTryADeadLetterAgainWhenTheOperatorSaysSo() {
    String mailbox = "mistyped@police.example.org";
    MoodyRelay.refuse(mailbox);
    UUID id = NoticeSender.send(mailbox, Language.EN);
    Waits.await()
        .untilAsserted(
            () ->
                queues()
                    .body("deadLetters.id", hasItem(id.toString()))
                    .body("deadLetters[0].lastAnswer", equalTo("550"))
                    .body("deadLetters[0].reportReference", equalTo("BR-2026-000123-K"))
                    .body("lanes.find { it.lane == 'urgent' }.dead", equalTo(1)));
    MoodyRelay.forgive(mailbox);

    retry(id, Tokens.operator()).statusCode(204);

    MailServer.await(mailbox, 1);
    Waits.await().untilAsserted(() -> queues().body("deadLetters.id", not(hasItem(id.toString()))));
    retry(id, Tokens.operator()).statusCode(404);
  }

  @Test
  void shouldMailADeadLetterToTheAddressThatWasCorrected() {
    String mistyped = "mistpyed@police.example.org";
    MoodyRelay.refuse(mistyped);
    UUID id = NoticeSender.send(mistyped, Language.EN);
    Waits.await().untilAsserted(() -> queues().body("deadLetters.id", hasItem(id.toString())));

    retry(id, Tokens.operator(), "{\"email\":\"no address\"}").statusCode(422);
    queues().body("deadLetters.id", hasItem(id.toString()));
    retry(id, Tokens.operator(), "{\"email\":\"duty.desk@police.example.org\"}").statusCode(204);

    MailServer.await("duty.desk@police.example.org", 1);
    Waits.await().untilAsserted(() -> queues().body("deadLetters.id", not(hasItem(id.toString()))));
  }

  @Test
  void shouldShowRelaysAndBeForTheOperatorOnly() {
    Waits.await()
        .untilAsserted(
            () ->
                queues()
                    .body("relays.size()", greaterThan(1))
                    .body("relays.find { it.lane == 'urgent' }.resting", equalTo(false)));
    for (String other : new String[] {Tokens.company(Ids.next()), Tokens.police(Ids.next())}) {
      given().auth().oauth2(other).get("/v1/mail-queues").then().statusCode(403);
      retry(Ids.next(), other).statusCode(403);
    }
  }

  @Test
  void shouldTellTheSecondChannelWhenUrgentMailIsTooLateAndWhenItIsNot() throws Exception {
    String mailbox = "late@police.example.org";
    MoodyRelay.defer(mailbox, 2);
    AlarmReceiver.refuse(2);
    UUID id = NoticeSender.send(mailbox, Language.EN);
    awaitTries(id, 1);
    clock.advance(Duration.ofMinutes(2));
    awaitTries(id, 2);
    Waits.await().during(Duration.ofSeconds(1)).until(() -> AlarmReceiver.alarms().isEmpty());

    clock.advance(Duration.ofMinutes(4));

    Alarm raised = awaitAlarm("raised");
    assertThat(raised.signature())
        .isEqualTo("sha256=" + hmac(raised.timestamp() + "." + raised.body()));
    health().body("status", equalTo("DOWN"));
    assertThat(oldestUrgentSeconds()).isGreaterThan(300);
    queues().body("alarmSince", notNullValue());
    clock.advance(Duration.ofMinutes(6));
    MailServer.await(mailbox, 1);
    awaitAlarm("cleared");
    Waits.await().untilAsserted(() -> health().body("status", equalTo("UP")));
    assertThat(oldestUrgentSeconds()).isZero();
    assertThat(AlarmReceiver.alarms()).hasSize(2);
  }

  private static void awaitTries(UUID id, int tries) {
    Waits.await().until(() -> NoticeSender.tries(id) == tries);
  }

  private static double oldestUrgentSeconds() {
    return given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .filter(line -> line.startsWith("breachportal_urgent_oldest_seconds"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }

  private static Alarm awaitAlarm(String state) {
    String said = "\"state\":\"" + state + "\"";
    Waits.await()
        .until(() -> AlarmReceiver.alarms().stream().anyMatch(it -> it.body().contains(said)));
    return AlarmReceiver.alarms().stream()
        .filter(it -> it.body().contains(said))
        .findFirst()
        .orElseThrow();
  }

  private static String hmac(String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(AlarmReceiver.SECRET.getBytes(UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
  }

  private static RequestSpecification asOperator() {
    return given().auth().oauth2(Tokens.operator());
  }

  private static ValidatableResponse queues() {
    return asOperator().get("/v1/mail-queues").then().statusCode(200);
  }

  private static ValidatableResponse retry(UUID id, String token) {
    return retry(id, token, "{}");
  }

  private static ValidatableResponse retry(UUID id, String token, String body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/mail-queues/dead-letters/" + id + "/retry")
        .then();
  }

  private static ValidatableResponse health() {
    return given().get("/q/health/well").then();
  }
}
