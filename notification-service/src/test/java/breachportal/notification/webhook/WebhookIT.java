package breachportal.notification.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import breachportal.api.id.Ids;
import breachportal.contract.breach.Language;
import breachportal.notification.Leases;
import breachportal.notification.SetClock;
import breachportal.notification.notice.NoticeSender;
import breachportal.testing.PostgresResource;
import breachportal.testing.Tokens;
import breachportal.testing.Waits;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Notices posted to an authority's machine.
@QuarkusTest
class WebhookIT {
  @Inject SetClock clock;

  private final WebhookReceiver receiver = new WebhookReceiver();
  private UUID authority;

  @BeforeEach
  void haveAnAuthority() {
    authority = Ids.next();
  }

  @AfterEach
  void close() throws Exception {
    receiver.close();
    try (Connection connection = PostgresResource.connect("postgres")) {
      var unused =
          connection.createStatement().executeUpdate("delete from notification.authority_webhook");
    }
  }

  @Test
  void shouldPostTheSignedNoticeOnce() throws Exception {
    String secret = set();

    UUID id = send();

    WebhookReceiver.Taken post = awaitPosts(1);
    assertThat(post.id()).isEqualTo(id.toString());
    assertThat(post.isSignedBy(secret)).isTrue();
    assertThat(post.body()).contains("\"reportReference\":\"BR-2026-000555-K\"").endsWith("}\n");
    Waits.await()
        .untilAsserted(
            () ->
                state()
                    .body("webhook.waiting", equalTo(0))
                    .body("webhook.deliveredAt", notNullValue()));
    assertThat(receiver.taken()).hasSize(1);
  }

  @Test
  void shouldSignByTheOlderSecretTooUntilTheOverlapIsOver() throws Exception {
    String old = set();
    String next =
        operator()
            .post(path() + "/secret")
            .then()
            .statusCode(200)
            .header("Cache-Control", equalTo("no-store"))
            .body("olderUntil", notNullValue())
            .extract()
            .path("secret");
    send();
    WebhookReceiver.Taken during = awaitPosts(1);
    assertThat(during.isSignedBy(old)).isTrue();
    assertThat(during.isSignedBy(next)).isTrue();

    clock.advance(Duration.ofHours(25));
    send();

    WebhookReceiver.Taken after = awaitPosts(2);
    assertThat(after.isSignedBy(old)).isFalse();
    assertThat(after.isSignedBy(next)).isTrue();
    state().body("webhook.olderUntil", nullValue());
  }

  @Test
  void shouldTryAgainBeGivenUpAndBeTriedByTheOperator() throws Exception {
    set();
    receiver.answer(503);
    UUID id = send();
    awaitPosts(1);
    Waits.await()
        .pollInterval(Duration.ofMillis(300))
        .untilAsserted(
            () -> {
              clock.advance(Duration.ofHours(13));
              state().body("webhook.dead", hasSize(1));
            });
    state()
        .body("webhook.dead[0].messageId", equalTo(id.toString()))
        .body("webhook.dead[0].lastAnswer", equalTo("503"));
    int tries = receiver.taken().size();
    assertThat(receiver.taken()).allMatch(each -> each.id().equals(id.toString()));
    receiver.answer(200);

    operator().post(path() + "/dead-letters/" + id + "/retry").then().statusCode(204);

    awaitPosts(tries + 1);
    Waits.await().untilAsserted(() -> state().body("webhook.dead", hasSize(0)));
    operator().post(path() + "/dead-letters/" + id + "/retry").then().statusCode(404);
  }

  @Test
  void shouldFollowNoRedirect() {
    set();
    receiver.answer(307);
    send();
    awaitPosts(1);
    Waits.await().untilAsserted(() -> state().body("webhook.waiting", equalTo(1)));
    assertThat(receiver.taken()).hasSize(1);
  }

  @Test
  void shouldLetWhoLostTheLeaseEndNothing() throws Exception {
    set();
    receiver.beforeAnswer(
        () -> {
          receiver.beforeAnswer(() -> {});
          Leases.end("webhook_delivery");
        });

    send();

    awaitPosts(2);
    Waits.await().untilAsserted(() -> state().body("webhook.waiting", equalTo(0)));
    assertThat(receiver.taken().get(0).id()).isEqualTo(receiver.taken().get(1).id());
  }

  @Test
  void shouldKeepTheSecretSealedAndShowItOnce() throws Exception {
    String secret = set();
    assertThat(state().extract().asString()).doesNotContain(secret);
    try (Connection connection = PostgresResource.connect("postgres");
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select encode(sealed_secret, 'base64') from notification.authority_webhook")) {
      rows.next();
      assertThat(rows.getString(1)).doesNotContain(secret.substring(6));
    }
  }

  @Test
  void shouldRefuseAddressesThatAreNone() {
    for (String url :
        new String[] {
          "https://user:secret@hooks.example.org/", "https://hooks.example.org/#x", "https:///x"
        }) {
      put(url, Tokens.operator()).statusCode(422).body("errors[0].field", equalTo("url"));
    }
    put("ftp://hooks.example.org/", Tokens.operator()).statusCode(400);
  }

  @Test
  void shouldBeForTheOperatorOnly() {
    for (String token :
        new String[] {
          Tokens.company(Ids.next()), Tokens.police(authority), Tokens.service("auditor")
        }) {
      put(receiver.url(), token).statusCode(403);
      given().auth().oauth2(token).post(path() + "/secret").then().statusCode(403);
      given().auth().oauth2(token).delete(path()).then().statusCode(403);
    }
  }

  private String set() {
    return put(receiver.url(), Tokens.operator()).statusCode(200).extract().path("secret");
  }

  private ValidatableResponse put(String url, String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(Map.of("url", url))
        .put(path())
        .then();
  }

  private String path() {
    return "/v1/channels/" + authority + "/webhook";
  }

  private static io.restassured.specification.RequestSpecification operator() {
    return given().auth().oauth2(Tokens.operator());
  }

  private ValidatableResponse state() {
    return operator().get("/v1/channels/" + authority).then().statusCode(200);
  }

  private UUID send() {
    return NoticeSender.sendOf(
        "BR-2026-000555-K", authority, "hook@police.example.org", Language.EN);
  }

  private WebhookReceiver.Taken awaitPosts(int count) {
    Waits.await().until(() -> receiver.taken().size() >= count);
    return receiver.taken().get(count - 1);
  }
}
