package breachportal.notification.alert;

import static breachportal.testing.Waits.await;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import breachportal.api.id.Ids;
import breachportal.api.identity.Roles;
import breachportal.notification.MailServer;
import breachportal.notification.MoodyRelay;
import breachportal.notification.SetClock;
import breachportal.testing.PostgresResource;
import breachportal.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From the opening of a subscription to its end. What is watched is the exposure service's, and
/// none of it comes here.
@QuarkusTest
class AlertIT {

  @Inject SetClock clock;

  private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");

  @Test
  void shouldAlertOnceWhoHasConfirmedAndNoMoreAfterOneClick() throws Exception {
    UUID subscription = confirmed("lan@example.org", "vi");
    UUID leak = Ids.next();

    alert(leak, false, subscription).statusCode(200).body("ended", empty());
    MimeMessage alert = MailServer.await("lan@example.org", 2).getLast();
    alert(leak, false, subscription).statusCode(200);

    assertThat(alert.getSubject()).isEqualTo("Một vụ rò rỉ mới công bố có liên quan đến bạn");
    assertThat(text(alert))
        .contains("Patients of a clinic", "31/01/2026", "số điện thoại", "Đổi mật khẩu ở đó")
        .doesNotContain("http");
    assertThat(alert.getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
    String address = alert.getHeader("List-Unsubscribe", null);
    assertThat(address).startsWith("<http://localhost:8080/alerts/stop/").endsWith(">");
    String code = address.substring(address.lastIndexOf('/') + 1, address.length() - 1);

    end(code).statusCode(204);
    alert(Ids.next(), false, subscription)
        .statusCode(200)
        .body("ended", contains(subscription.toString()));
    end(code).statusCode(422);
    assertNoMoreThan(2, "lan@example.org");
  }

  @Test
  void shouldSendOneMailForALeakThatConcernsSeveralSubscriptionsOfAnAddress() {
    UUID one = confirmed("several@example.org", "en");
    UUID other = confirmed("several@example.org", "en", "Several@Example.org");
    UUID leak = Ids.next();

    alert(leak, false, one, other).statusCode(200);
    MailServer.await("several@example.org", 3);
    alert(leak, false, other).statusCode(200);

    assertNoMoreThan(3, "several@example.org");
  }

  @Test
  void shouldAlertNobodyWhoHasNotConfirmed() throws Exception {
    UUID subscription = opened();
    address(subscription, "silent@example.org", "en").statusCode(202);
    MailServer.await("silent@example.org", 1);

    alert(Ids.next(), false, subscription).statusCode(200).body("ended", empty());

    assertNoMoreThan(1, "silent@example.org");
    execute(
        "update notification.alert_subscriber set ends_at = now(), available_at = now()",
        subscription);
    await().until(() -> count(subscription) == 0);
  }

  @Test
  void shouldTellOfASensitiveLeakOnlyWhoWatchesTheAddressItself() throws Exception {
    UUID number = confirmed("number.of@example.org", "en");
    UUID own = Ids.next();
    service()
        .body(own("own.of@example.org"))
        .put("/v1/alert-subscriptions/" + own)
        .then()
        .statusCode(204);
    confirm(mailedCode("own.of@example.org", 0)).statusCode(204);

    alert(Ids.next(), true, number, own).statusCode(200);

    MimeMessage alert = MailServer.await("own.of@example.org", 2).getLast();
    assertThat(text(alert)).contains("Leaks told only to you").doesNotContain("clinic", "Patients");
    assertThat(rows())
        .noneMatch(
            row -> row.contains("alert_leak") && row.contains(",t)") && row.contains("clinic"));
    assertNoMoreThan(1, "number.of@example.org");
  }

  @Test
  void shouldMailFewCodesToOneAddress() {
    List<UUID> subscriptions = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      UUID subscription = opened();
      address(subscription, "not.buried@example.org", "en").statusCode(202);
      subscriptions.add(subscription);
    }

    await().until(() -> decided(subscriptions) == 5);
    assertNoMoreThan(3, "not.buried@example.org");
    assertThat(MailServer.received("not.buried@example.org")).hasSize(3);
  }

  @Test
  void shouldTakeOneAddressForASubscriptionAndNoneLater() throws Exception {
    UUID subscription = opened();
    address(subscription, "first@example.org", "en").statusCode(202);
    address(subscription, "second@example.org", "en").statusCode(404);
    address(Ids.next(), "second@example.org", "en").statusCode(404);
    UUID late = opened();
    execute("update notification.alert_subscriber set ends_at = now() - interval '1 s'", late);

    address(late, "second@example.org", "en").statusCode(404);
  }

  @Test
  void shouldTryAgainUntilTheCodeIsTaken() throws Exception {
    MoodyRelay.defer("moody@example.org", 1);
    UUID subscription = opened();
    address(subscription, "moody@example.org", "en").statusCode(202);
    await().until(() -> count("mail_tries = 1 and id = '" + subscription + "'") == 1);
    execute("update notification.alert_subscriber set available_at = now()", subscription);

    confirm(mailedCode("moody@example.org", 0)).statusCode(204);
  }

  @Test
  void shouldTellAheadOfTheEndAndThenForget() throws Exception {
    UUID subscription = confirmed("old@example.org", "zh-Hans");
    execute(
        "update notification.alert_subscriber set available_at = now(), ends_at = '%s'"
            .formatted(clock.instant().plus(Duration.ofDays(20))),
        subscription);

    MimeMessage mail = MailServer.await("old@example.org", 2).getLast();
    assertThat(mail.getSubject()).isEqualTo("您的泄露提醒即将到期");
    assertThat(text(mail)).contains("两年后到期").doesNotContain("http");
    execute(
        "update notification.alert_subscriber set ends_at = now(), available_at = now()",
        subscription);
    await().until(() -> count(subscription) == 0);
    assertNoMoreThan(2, "old@example.org");
  }

  @Test
  void shouldTellThatKeysAreOutdatedOnceAnAddress() throws Exception {
    UUID one = confirmed("outdated@example.org", "en");
    UUID other = confirmed("outdated@example.org", "en");
    UUID unknown = Ids.next();
    Map<String, Object> review =
        Map.of("current", List.of(unknown), "outdated", List.of(one, other));

    service()
        .body(review)
        .post("/v1/alert-subscriptions/reviews")
        .then()
        .statusCode(200)
        .body("ended", contains(unknown.toString()));
    service().body(review).post("/v1/alert-subscriptions/reviews").then().statusCode(200);

    assertThat(text(MailServer.await("outdated@example.org", 3).getLast()))
        .contains("changed the keys");
    assertNoMoreThan(3, "outdated@example.org");
  }

  @Test
  void shouldEndAllByACodeThatIsMailedForIt() {
    UUID one = confirmed("enough@example.org", "en");
    UUID other = confirmed("enough@example.org", "en");
    stop("enough@example.org").statusCode(204);
    stop("never.asked@example.org").statusCode(204);
    String code = mailedCode("enough@example.org", 2);
    stop("enough@example.org").statusCode(204);
    await().until(() -> table("alert_stop") == 0);

    end(code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")).statusCode(204);

    alert(Ids.next(), false, one, other).body("ended.size()", equalTo(2));
    assertNoMoreThan(3, "enough@example.org");
    assertThat(MailServer.received("never.asked@example.org")).isEmpty();
  }

  @Test
  void shouldForgetAnAddressWhoseMailboxIsGone() throws Exception {
    UUID subscription = confirmed("gone@example.org", "en");
    MoodyRelay.refuse("gone@example.org");

    alert(Ids.next(), false, subscription).statusCode(200);

    await().until(() -> count(subscription) == 0);
  }

  @Test
  void shouldKeepNoAddressInClear() throws Exception {
    UUID subscription = confirmed("kept.sealed@example.org", "en");
    alert(Ids.next(), false, subscription).statusCode(200);
    stop("kept.sealed@example.org").statusCode(204);
    MailServer.await("kept.sealed@example.org", 2);

    assertThat(rows()).noneMatch(row -> row.contains("kept.sealed"));
    String hex = java.util.HexFormat.of().formatHex("kept.sealed".getBytes(UTF_8));
    assertThat(rows()).noneMatch(row -> row.contains(hex));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no address", "a@b", "two@example.org,three@example.org"})
  void shouldRefuseWhatTakesNoMail(String address) {
    address(opened(), address, "en").statusCode(422).body("errors[0].rule", equalTo("mailbox"));
    stop(address).statusCode(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "2222-2222-2222", "EXAM-P2EC-3DE2"})
  void shouldSayTheSameOfEveryCodeThatOpensNothing(String code) {
    String confirmation = confirm(code).statusCode(422).extract().asString();
    String ending = end(code).statusCode(422).extract().asString();

    assertThat(ending).isEqualTo(confirmation).doesNotContain(code);
  }

  @ParameterizedTest
  @CsvSource({Roles.COMPANY, Roles.POLICE, Roles.OPERATOR, Roles.NOTICE_SENDER})
  void shouldBeHandedInByTheExposureServiceOnly(String role) {
    String token = Tokens.service(role);
    for (String path :
        List.of("/v1/alert-subscriptions/", "/v1/leak-alerts/", "/v1/alert-stops/")) {
      given()
          .auth()
          .oauth2(token)
          .contentType("application/json")
          .body("{}")
          .put(path + Ids.next())
          .then()
          .statusCode(403);
    }
    given()
        .contentType("application/json")
        .body("{}")
        .put("/v1/alert-subscriptions/" + Ids.next())
        .then()
        .statusCode(401);
  }

  private static UUID confirmed(String email, String language) {
    return confirmed(email, language, email);
  }

  private static UUID confirmed(String email, String language, String typed) {
    int before = MailServer.received(email).size();
    UUID subscription = opened();
    address(subscription, typed, language).statusCode(202);
    confirm(mailedCode(email, before)).statusCode(204);
    return subscription;
  }

  private static UUID opened() {
    UUID subscription = Ids.next();
    for (int i = 0; i < 2; i++) {
      service().body("{}").put("/v1/alert-subscriptions/" + subscription).then().statusCode(204);
    }
    return subscription;
  }

  private static ValidatableResponse address(UUID subscription, String email, String language) {
    return anybody()
        .body(Map.of("email", email, "language", language))
        .post("/v1/alert-subscriptions/" + subscription + "/address")
        .then();
  }

  private static ValidatableResponse confirm(String code) {
    return anybody()
        .body(Map.of("code", code))
        .post("/v1/alert-subscriptions/confirmations")
        .then();
  }

  private static ValidatableResponse end(String code) {
    return anybody().body(Map.of("code", code)).post("/v1/alert-subscriptions/endings").then();
  }

  private static ValidatableResponse stop(String email) {
    return service()
        .body(Map.of("email", email, "language", "en"))
        .put("/v1/alert-stops/" + Ids.next())
        .then();
  }

  private static ValidatableResponse alert(UUID leak, boolean sensitive, UUID... subscriptions) {
    Map<String, Object> alert = new HashMap<>();
    alert.put("title", "Patients of a clinic");
    alert.put("foundOn", "2026-01-31");
    alert.put("categories", List.of("phone_number", "credentials"));
    alert.put("sensitive", sensitive);
    alert.put("subscriptions", List.of(subscriptions));
    return service().body(alert).put("/v1/leak-alerts/" + leak).then();
  }

  private static Map<String, Object> own(String email) {
    return Map.of("own", Map.of("email", email, "language", "en"));
  }

  private static io.restassured.specification.RequestSpecification anybody() {
    return given().contentType("application/json");
  }

  private static io.restassured.specification.RequestSpecification service() {
    return anybody().auth().oauth2(Tokens.service(Roles.CODE_SENDER));
  }

  private static String mailedCode(String email, int before) {
    Matcher code = CODE.matcher(text(MailServer.await(email, before + 1).getLast()));
    assertThat(code.find()).isTrue();
    return code.group();
  }

  private static String text(MimeMessage mail) {
    try {
      return mail.getContent().toString();
    } catch (Exception unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /// Nothing waits any more in the lane, and no more mails have come.
  private static void assertNoMoreThan(int mails, String email) {
    await().until(() -> table("alert_delivery") == 0);
    assertThat(MailServer.received(email)).hasSize(mails);
  }

  private static long decided(List<UUID> subscriptions) throws Exception {
    String ids = String.join("','", subscriptions.stream().map(UUID::toString).toList());
    return count("allowed is not null and available_at = ends_at and id in ('" + ids + "')");
  }

  private static long count(UUID subscription) throws Exception {
    return count("id = '" + subscription + "'");
  }

  private static long count(String condition) throws Exception {
    return number("select count(*) from notification.alert_subscriber where " + condition);
  }

  private static long table(String name) throws Exception {
    return number("select count(*) from notification." + name);
  }

  private static long number(String select) throws Exception {
    try (Connection connection = PostgresResource.connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(select)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(String update, UUID subscription) throws Exception {
    try (Connection connection = PostgresResource.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(update + " where id = '" + subscription + "'");
    }
  }

  private static List<String> rows() throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection connection = PostgresResource.connect("postgres");
        Statement statement = connection.createStatement()) {
      for (String table :
          List.of("alert_subscriber", "alert", "alert_leak", "alert_delivery", "alert_stop")) {
        try (ResultSet each =
            statement.executeQuery("select t::text from notification." + table + " t")) {
          while (each.next()) {
            rows.add(table + each.getString(1));
          }
        }
      }
    }
    return rows;
  }
}
