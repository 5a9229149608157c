package breachportal.portal.operator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.contract.breach.Language;
import breachportal.contract.channel.AuthorityChannel;
import breachportal.contract.channel.KeyFacts;
import breachportal.contract.channel.KeyForm;
import breachportal.contract.channel.KeyState;
import breachportal.contract.channel.MailChannel;
import breachportal.contract.channel.PinnedKey;
import breachportal.contract.channel.PortalKeys;
import breachportal.contract.channel.WaitReason;
import breachportal.contract.channel.WebhookSecret;
import breachportal.contract.channel.WebhookState;
import breachportal.contract.channel.WebhookState.DeadPost;
import breachportal.contract.organisation.Authority;
import breachportal.contract.organisation.AuthorityKind;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.portal.AsAuditor;
import breachportal.portal.AsOperator;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Services.class)
@AsOperator
class ChannelPagesIT {
  private static final UUID HANOI = ReportSamples.HANOI;
  private static final UUID KEY = UUID.fromString("0f000000-0000-4000-8000-000000000001");
  private static final UUID MESSAGE = UUID.fromString("0f000000-0000-4000-8000-000000000002");
  private static final Instant NOW = Instant.parse("2026-11-22T02:12:00Z");
  private static final String PAGE = "/operator/channels/" + HANOI;
  private static final String API = "/v1/channels/" + HANOI;
  private static final String PRINT = "AB".repeat(32);
  private static final String PEM = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----";

  private static final KeyFacts FACTS =
      new KeyFacts(
          KeyForm.SMIME,
          PRINT,
          "CN=Duty desk",
          List.of("hanoi@police.example.org"),
          "RSA 3072",
          NOW,
          NOW.plusSeconds(86_400 * 9));

  StandIn services;

  @BeforeEach
  void haveOneAuthority() {
    services.reset();
    services
        .answer(
            "GET /v1/authorities",
            List.of(
                new Authority(
                    HANOI,
                    "Police of Hanoi",
                    AuthorityKind.PROVINCIAL_POLICE,
                    "VN",
                    "VN-HN",
                    "hanoi@police.example.org",
                    List.of(Language.VI))))
        .answer("GET /v1/channels", List.of(channel(null)))
        .answer("GET /v1/channels/portal-keys", new PortalKeys(FACTS, PEM, null, null))
        .answer("GET " + API, channel(null));
  }

  @Test
  void shouldListHowEachAuthorityGetsItsNotices() {
    given()
        .get("/operator/channels")
        .then()
        .statusCode(200)
        .body(containsString("Police of Hanoi"))
        .body(containsString("S/MIME, signed and encrypted"))
        .body(containsString("Ends soon"))
        .body(containsString("What the portal signs with"))
        .body(containsString(PEM));
  }

  @Test
  void shouldShowKeysWhatWaitsAndPostsThatWereGivenUp() {
    services.answer("GET " + API, channel(webhook()));
    given()
        .get(PAGE)
        .then()
        .statusCode(200)
        .body(containsString("2 notices wait"))
        .body(containsString("The last key has expired"))
        .body(containsString(PRINT))
        .body(containsString("In use"))
        .body(containsString("https://hooks.police.example.org/"))
        .body(containsString("BR-2026-000123-K"))
        .body(containsString(PAGE + "/webhook/dead-letters/" + MESSAGE + "/retry"));
  }

  @Test
  void shouldChangeHowMailIsProtected() {
    services.answer("PUT " + API, channel(null));
    post(PAGE, "mail", "openpgp").statusCode(303).header("Location", endsWith(PAGE + "?changed"));
    assertEquals("{\"mail\":\"openpgp\"}", services.asked().getLast().body());
    post(PAGE, "mail", "carrier pigeon").statusCode(422).body(containsString("href=\"#mail\""));
  }

  @Test
  void shouldPinAKeyOnlyAfterItsFingerprintWasShown() {
    services
        .answer("POST " + API + "/keys/preview", FACTS)
        .answer("POST " + API + "/keys", channel(null));
    post(PAGE + "/keys/preview", "text", PEM)
        .statusCode(200)
        .body(containsString("Compare the fingerprint"))
        .body(containsString(PRINT))
        .body(containsString("name=\"fingerprint\" value=\"" + PRINT));

    sameOrigin()
        .formParam("text", PEM)
        .formParam("fingerprint", PRINT)
        .post(PAGE + "/keys")
        .then()
        .statusCode(303)
        .header("Location", endsWith(PAGE + "?pinned"));
    assertTrue(services.asked().getLast().body().contains(PRINT));
    assertTrue(services.asked().getLast().body().contains("hanoi@police.example.org"));
  }

  @Test
  void shouldSayWhyAKeyCannotBePinned() {
    services.refuse(
        "POST " + API + "/keys/preview",
        422,
        "fields-refused",
        new FieldError("text", "expired", "The key has expired. Pin another."));
    post(PAGE + "/keys/preview", "text", PEM)
        .statusCode(422)
        .body(containsString("The key has expired. Pin another."))
        .body(containsString("BEGIN CERTIFICATE"));
    post(PAGE + "/keys/preview", "text", " ").statusCode(422).body(containsString("Paste one key"));
  }

  @Test
  void shouldRemoveAKeyOnlyAfterAsking() {
    String removal = PAGE + "/keys/" + KEY + "/removal";
    services.answer("DELETE " + API + "/keys/" + KEY, 204, "application/json", new byte[0]);
    given().get(removal).then().body(containsString("Remove this key?"));
    sameOrigin().post(removal).then().statusCode(303);
    assertEquals("DELETE " + API + "/keys/" + KEY, services.asked().getLast().line());
  }

  @Test
  void shouldShowTheSecretOfAWebhookOnce() {
    services.answer(
        "PUT " + API + "/webhook",
        new WebhookSecret("https://hooks.police.example.org/", "whsec_once", null));
    given().get(PAGE + "/webhook").then().statusCode(200);
    post(PAGE + "/webhook", "url", " https://hooks.police.example.org/ ")
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body(containsString("whsec_once"));
    post(PAGE + "/webhook", "url", "hooks").statusCode(422).body(containsString("href=\"#url\""));
  }

  @Test
  void shouldTryAGivenUpPostAgain() {
    String retry = "/webhook/dead-letters/" + MESSAGE + "/retry";
    services.answer("POST " + API + retry, 204, "application/json", new byte[0]);
    sameOrigin().post(PAGE + retry).then().statusCode(303);
    assertEquals("POST " + API + retry, services.asked().getLast().line());
  }

  @Test
  @AsPolice
  void shouldNotBeForPolice() {
    given().get("/operator/channels").then().statusCode(403);
    sameOrigin().formParam("mail", "plain").post(PAGE).then().statusCode(403);
  }

  @Test
  @AsAuditor
  void shouldNotBeForAuditors() {
    given().get(PAGE).then().statusCode(403).body(not(containsString(PRINT)));
  }

  private static AuthorityChannel channel(@Nullable WebhookState webhook) {
    return new AuthorityChannel(
        HANOI,
        MailChannel.SMIME,
        List.of(new PinnedKey(KEY, FACTS, KeyState.IN_USE, true, NOW)),
        2,
        NOW,
        WaitReason.EXPIRED,
        webhook);
  }

  private static WebhookState webhook() {
    return new WebhookState(
        "https://hooks.police.example.org/",
        NOW,
        null,
        1,
        NOW,
        List.of(new DeadPost(MESSAGE, "BR-2026-000123-K", NOW, 12, "503")));
  }

  private static io.restassured.response.ValidatableResponse post(
      String path, String field, String value) {
    return sameOrigin().formParam(field, value).post(path).then();
  }

  private static RequestSpecification sameOrigin() {
    return given().header("Sec-Fetch-Site", "same-origin").redirects().follow(false);
  }
}
