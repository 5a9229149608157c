package breachportal.notification.channel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import breachportal.api.id.Ids;
import breachportal.contract.breach.Language;
import breachportal.notification.AlarmReceiver;
import breachportal.notification.Leases;
import breachportal.notification.MailServer;
import breachportal.notification.SetClock;
import breachportal.notification.SigningKeys;
import breachportal.notification.notice.NoticeSender;
import breachportal.notification.protection.Opened;
import breachportal.notification.protection.PgpIdentity;
import breachportal.notification.protection.SmimeIdentity;
import breachportal.testing.PostgresResource;
import breachportal.testing.Tokens;
import breachportal.testing.Waits;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Authorities that ask for encrypted mail: what they get, and what never leaves for them.
@QuarkusTest
class ChannelIT {
  private static final String REFERENCE = "BR-2026-000777-K";

  /// What a notice says, and no mail of an authority that asks for encryption may.
  private static final String[] CONTENT = {
    "Sao Mai",
    "saomai.example.org",
    "thuê bao",
    "Access logs",
    "0100109106",
    "\"noticeId\"",
    "TLP:AMBER",
    "1.200.000"
  };

  @Inject SetClock clock;

  private UUID authority;
  private String mailbox;
  private ChannelApi channel;

  @BeforeEach
  void haveAnAuthority() {
    authority = Ids.next();
    mailbox = "desk-" + authority + "@police.example.org";
    channel = new ChannelApi(authority, mailbox);
  }

  @AfterEach
  void leaveNothingWaiting() throws Exception {
    try (Connection connection = PostgresResource.connect("postgres")) {
      for (String table : new String[] {"waiting_notice", "pinned_key", "authority_channel"}) {
        var unused =
            connection.createStatement().executeUpdate("delete from notification." + table);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"smime", "smime_cbc"})
  void shouldMailSignedAndEncryptedBySmime(String mail) throws Exception {
    SmimeIdentity desk = SmimeIdentity.one().mailbox(mailbox).make();
    channel.pin(desk.pem());
    channel.choose(mail).statusCode(200).body("keys[0].state", equalTo("in_use"));

    send();

    MimeMessage got = MailServer.await(mailbox, 1).getFirst();
    assertThat(got.getSubject())
        .isEqualTo("Thông báo lộ lọt dữ liệu " + REFERENCE + " (đã mã hóa)");
    assertThat(got.getContentType())
        .contains(mail.equals("smime") ? "smime-type=authEnveloped-data" : "=enveloped-data");
    shouldTellAll(Opened.smime(got, desk, SigningKeys.smime()));
    assertThat(MailServer.allTo(mailbox)).doesNotContain(CONTENT);
  }

  @Test
  void shouldMailSignedAndEncryptedByOpenPgp() throws Exception {
    PgpIdentity desk = PgpIdentity.of("Desk <" + mailbox + ">");
    channel.pin(desk.open());
    channel.choose("openpgp").statusCode(200);

    send();

    MimeMessage got = MailServer.await(mailbox, 1).getFirst();
    shouldTellAll(Opened.openpgp(got, desk, SigningKeys.openpgp()));
    assertThat(MailServer.allTo(mailbox)).doesNotContain(CONTENT);
  }

  private static void shouldTellAll(MimeBodyPart inner) throws Exception {
    assertThat(inner.getContentType()).contains("hp=\"cipher\"");
    assertThat(inner.getHeader("Subject")[0]).contains("=?UTF-8?B?");
    MimeMultipart parts = (MimeMultipart) inner.getContent();
    assertThat(parts.getBodyPart(0).getContent().toString()).contains("Công ty Viễn thông Sao Mai");
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo(REFERENCE + "-r1.json");
  }

  @Test
  void shouldHoldBackWhatCannotBeEncryptedAndSendItOnceAKeyIsPinned() throws Exception {
    channel.choose("smime").statusCode(200);

    UUID id = send();

    MimeMessage told = MailServer.await(mailbox, 1).getFirst();
    assertThat(told.getSubject()).contains(REFERENCE);
    channel
        .get()
        .body("waiting", equalTo(1))
        .body("waitingFor", equalTo("no_key"))
        .body("waitingSince", notNullValue());
    given().get("/q/health/well").then().body("status", equalTo("DOWN"));
    assertThat(given().get("/q/metrics").asString())
        .contains("breachportal_channel_waiting_notices 1.0");
    NoticeSender.get(id).body("deliveredAt", nullValue());
    assertThat(MailServer.allTo(mailbox)).doesNotContain(CONTENT);

    SmimeIdentity desk = SmimeIdentity.one().mailbox(mailbox).make();
    channel.pin(desk.pem());

    MimeMessage got = MailServer.await(mailbox, 2).getLast();
    shouldTellAll(Opened.smime(got, desk, SigningKeys.smime()));
    channel.get().body("waiting", equalTo(0)).body("waitingFor", nullValue());
    assertThat(MailServer.allTo(mailbox)).doesNotContain(CONTENT);
    Waits.await().untilAsserted(() -> NoticeSender.get(id).body("deliveredAt", notNullValue()));
  }

  @Test
  void shouldTellOnceThatANoticeWaitsHoweverOftenItIsTried() {
    channel.choose("openpgp").statusCode(200);
    send();
    MailServer.await(mailbox, 1);

    channel.choose("smime").statusCode(200);
    channel.pin(PgpIdentity.of("Desk <" + mailbox + ">").open());

    Waits.await().untilAsserted(() -> channel.get().body("waiting", equalTo(1)));
    assertThat(MailServer.received(mailbox)).hasSize(1);
    assertThat(MailServer.allTo(mailbox)).doesNotContain(CONTENT);
  }

  @Test
  void shouldUseTheNewestValidKeyAndTakeOverWithoutAGap() throws Exception {
    Instant now = clock.instant();
    SmimeIdentity old =
        SmimeIdentity.one().valid(now.minus(Duration.ofDays(300)), now.plusSeconds(3_600)).make();
    SmimeIdentity next =
        SmimeIdentity.one()
            .valid(now.plusSeconds(1_800), now.plus(Duration.ofDays(400)))
            .mailbox(mailbox)
            .make();
    channel.pin(old.pem());
    channel.pin(next.pem());
    channel
        .choose("smime")
        .body("keys.state", equalTo(java.util.List.of("not_yet_valid", "in_use")))
        .body("keys[1].expiresSoon", equalTo(true));
    send();
    Opened.smime(MailServer.await(mailbox, 1).getLast(), old, SigningKeys.smime());
    Leases.awaitNothingUrgent();

    clock.advance(Duration.ofMinutes(40));
    send();

    Opened.smime(MailServer.await(mailbox, 2).getLast(), next, SigningKeys.smime());
    clock.advance(Duration.ofMinutes(40));
    channel.get().body("keys.state", equalTo(java.util.List.of("in_use", "expired")));
  }

  @Test
  void shouldSendWhatWaitsWhenTheTimeOfTheKeyComes() throws Exception {
    Instant now = clock.instant();
    SmimeIdentity desk =
        SmimeIdentity.one()
            .valid(now.plusSeconds(600), now.plus(Duration.ofDays(90)))
            .mailbox(mailbox)
            .make();
    channel.pin(desk.pem());
    channel.choose("smime").statusCode(200);
    send();
    MailServer.await(mailbox, 1);
    channel.get().body("waitingFor", equalTo("not_yet_valid"));
    Leases.awaitNothingUrgent();

    clock.advance(Duration.ofMinutes(11));

    Opened.smime(MailServer.await(mailbox, 2).getLast(), desk, SigningKeys.smime());
  }

  @Test
  void shouldNotEncryptToAKeyThatHasExpiredOrIsForAnother() {
    Instant now = clock.instant();
    channel.pin(
        SmimeIdentity.one().valid(now.minusSeconds(9_000), now.plusSeconds(600)).make().pem());
    channel.choose("smime").statusCode(200);
    clock.advance(Duration.ofMinutes(11));

    send();

    MailServer.await(mailbox, 1);
    channel.get().body("waitingFor", equalTo("expired")).body("waiting", equalTo(1));
    assertThat(MailServer.allTo(mailbox)).doesNotContain(CONTENT);
  }

  @Test
  void shouldRefuseKeysThatCannotBeUsed() {
    Instant now = clock.instant();
    String expired =
        SmimeIdentity.one().valid(now.minusSeconds(9_000), now.minusSeconds(9)).make().pem();
    channel.look(expired).statusCode(422).body("errors[0].rule", equalTo("expired"));
    String others = SmimeIdentity.one().mailbox("other@police.example.org").make().pem();
    channel.look(others).statusCode(422).body("errors[0].rule", equalTo("other_address"));
    String weak =
        PgpIdentity.of("x", 2048, HashAlgorithmTags.SHA1, now, Duration.ofDays(9), true).open();
    channel.look(weak).statusCode(422).body("errors[0].rule", equalTo("weak"));
    String right = SmimeIdentity.one().make().pem();
    channel
        .pin(right, "0".repeat(64), Tokens.operator())
        .statusCode(422)
        .body("errors[0].field", equalTo("fingerprint"));
    channel.get().body("keys", hasSize(0));
  }

  @Test
  void shouldAlarmOnceAtEachStepAndOnlyTheLastAfterAStandstill() {
    Instant now = clock.instant();
    SmimeIdentity desk =
        SmimeIdentity.one().valid(now.minusSeconds(60), now.plus(Duration.ofDays(40))).make();
    channel.pin(desk.pem());
    channel.choose("smime").statusCode(200);
    assertThat(alarms()).isZero();

    clock.advance(Duration.ofDays(11));
    Waits.await().untilAsserted(() -> assertThat(alarms()).isEqualTo(1));
    MailServer.await("operator@portal.example.org", 1);
    clock.advance(Duration.ofDays(28).plusHours(12));
    Waits.await().untilAsserted(() -> assertThat(alarms()).isEqualTo(2));
    clock.advance(Duration.ofDays(1));
    Waits.await().untilAsserted(() -> assertThat(alarms()).isEqualTo(3));
    Waits.await().during(Duration.ofSeconds(1)).until(() -> alarms() == 3);
  }

  private long alarms() {
    return AlarmReceiver.alarms().stream()
        .filter(each -> each.body().contains("key-ends") && each.body().contains(authority + "\""))
        .count();
  }

  @Nested
  class WhoIsNotTheOperator {
    @Test
    void shouldNeitherSeeNorChangeChannels() {
      String key = SmimeIdentity.one().make().pem();
      for (String token :
          new String[] {
            Tokens.company(Ids.next()), Tokens.police(authority), Tokens.service("auditor")
          }) {
        channel.get(token).statusCode(403);
        channel.choose("plain", token).statusCode(403);
        channel.pin(key, "0".repeat(64), token).statusCode(403);
        given().auth().oauth2(token).get("/v1/channels").then().statusCode(403);
        given().auth().oauth2(token).get("/v1/channels/portal-keys").then().statusCode(403);
      }
      given().get("/v1/channels").then().statusCode(401);
    }
  }

  @Test
  void shouldLeaveATrailAndListTheAuthority() throws Exception {
    channel.pin(SmimeIdentity.one().make().pem());
    channel.choose("smime").statusCode(200);
    channel.unpin(channel.get().extract().path("keys[0].id"));

    given()
        .auth()
        .oauth2(Tokens.operator())
        .get("/v1/channels")
        .then()
        .body("authorityId", hasItem(authority.toString()));
    try (Connection connection = PostgresResource.connect("postgres");
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select string_agg(action, ' ' order by number) from notification.audit_entry"
                        + " where thing = 'authority/%s'".formatted(authority))) {
      rows.next();
      assertThat(rows.getString(1))
          .isEqualTo("channel.key-pinned channel.changed channel.key-removed");
    }
  }

  private UUID send() {
    return NoticeSender.sendOf(REFERENCE, authority, mailbox, Language.VI);
  }
}
