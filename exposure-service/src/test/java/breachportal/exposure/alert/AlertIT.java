package breachportal.exposure.alert;

import static breachportal.exposure.LeakClient.awaitLoaded;
import static breachportal.exposure.LeakClient.enter;
import static breachportal.exposure.LeakClient.police;
import static breachportal.exposure.LeakClient.publish;
import static breachportal.exposure.LeakClient.upload;
import static breachportal.testing.Waits.await;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import breachportal.api.json.ContractJson;
import breachportal.contract.alert.LeakAlert;
import breachportal.exposure.CodeWays;
import breachportal.exposure.CodeWays.Said;
import breachportal.exposure.ServiceTest;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.prf.PrfKeyring;
import breachportal.exposure.core.run.PointMaker;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.sql.Sql;
import breachportal.testing.PostgresResource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From what is watched to who is said to be concerned; whom that is, is the notification
/// service's.
@ServiceTest
class AlertIT {

  CodeWays ways;
  @Inject DataSource source;
  @Inject InstantSource time;
  @Inject PrfKeyring keyring;
  @Inject MatchLeak matchLeak;
  @Inject Matchings matchings;

  @Test
  void shouldSayWhomANewLeakConcernsAndNothingOfWhatIsWatched() throws Exception {
    UUID inIt = watched(Map.of("identifier", "0912 346 101"));
    UUID notInIt = watched(Map.of("identifier", "0912 346 109"));
    UUID byPoint = watched(points("phone:+84912346102"));
    UUID byId = watched(Map.of("identifier", "001099000101", "kind", "national_id"));

    String leak = published(false, "phone,cccd\n0912346101,001099000101\n0912346102,\n");

    awaitMatched(leak);
    assertThat(concerned(leak))
        .containsExactlyInAnyOrder(inIt, byPoint, byId)
        .doesNotContain(notInIt);
    LeakAlert alert = alerts(leak).getFirst();
    assertThat(alert.title()).isEqualTo("A sample");
    assertThat(alert.sensitive()).isFalse();
    assertThat(ways.saidAt("/v1/alert-subscriptions/" + inIt))
        .extracting(Said::body)
        .containsExactly("{}");
    police().get("/v1/leaks/" + leak + "/audit").then().body("action", hasItem("leak.alerted"));
  }

  @Test
  void shouldTellOfASensitiveLeakOnlyWhoWatchesTheAddressItself() throws Exception {
    UUID other = watched(Map.of("identifier", "patient.of@example.org"));
    given()
        .contentType("application/json")
        .body(Map.of("email", "Patient.Of@Example.org", "language", "vi"))
        .post("/v1/alerts/own")
        .then()
        .statusCode(202);
    Said opened =
        ways.saidAt("/v1/alert-subscriptions/").stream()
            .filter(each -> each.body().contains("patient.of@example.org"))
            .findFirst()
            .orElseThrow();
    UUID own = UUID.fromString(opened.path().substring("/v1/alert-subscriptions/".length()));

    String sensitive = published(true, "email\npatient.of@example.org\n");
    String ordinary = published(false, "email\npatient.of@example.org\n");

    awaitMatched(sensitive);
    awaitMatched(ordinary);
    assertThat(concerned(sensitive)).containsExactly(own);
    assertThat(concerned(ordinary)).containsExactlyInAnyOrder(own, other);
  }

  @Test
  void shouldSayItOnceThoughTheLeakIsRetiredAndItsIndexBuiltAgain() throws Exception {
    UUID one = watched(Map.of("identifier", "0912346201"));
    String leak = published(false, "phone\n0912346201\n");
    awaitMatched(leak);
    String next = published(false, "phone\n0912346202\n");
    awaitMatched(next);
    police().post("/v1/leaks/" + leak + "/retirement").then().statusCode(200);

    assertThat(concerned(leak)).containsExactly(one);
    assertThat(concerned(next)).isEmpty();
    assertThat(waiting(leak)).isZero();
  }

  @Test
  void shouldLoseNobodyWhenTheOtherSideIsSilentMeanwhile() throws Exception {
    List<UUID> all =
        List.of(
            watched(Map.of("identifier", "0912346301")),
            watched(Map.of("identifier", "0912346302")),
            watched(Map.of("identifier", "0912346303")),
            watched(Map.of("identifier", "0912346304")));
    ways.silenceAlerts(2);

    String leak = published(false, "phone\n0912346301\n0912346302\n0912346303\n0912346304\n");

    awaitMatched(leak);
    assertThat(concerned(leak)).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void shouldLeaveTheEndToWhoHoldsTheClaim() throws Exception {
    watched(Map.of("identifier", "0912346401"));
    String leak = published(false, "phone\n0912346401\n");
    awaitMatched(leak);
    UUID id = UUID.fromString(leak);
    Sql.on(source)
        .update(
            "insert into leak_matching (id, available_at, attempts) values (?, 'infinity', 5)", id);
    LeasedQueue queue = new LeasedQueue(source, time, Matchings.TABLE, Duration.ofMinutes(1));
    int before = alerts(leak).size();

    assertThatIllegalStateException().isThrownBy(() -> matchLeak.work(queue, new Claim(id, 4)));
    assertThat(matchings.find(id)).isPresent();
    matchLeak.work(queue, new Claim(id, 5));

    assertThat(matchings.find(id)).isEmpty();
    assertThat(alerts(leak)).hasSizeGreaterThan(before);
  }

  @Test
  void shouldGoOnWhereTheOneBeforeWasKilled() throws Exception {
    UUID first = watched(Map.of("identifier", "0912346501"));
    UUID second = watched(Map.of("identifier", "0912346502"));
    String leak = published(false, "phone\n0912346501\n0912346502\n");
    awaitMatched(leak);
    UUID id = UUID.fromString(leak);
    byte[] low = lower("phone:+84912346501", "phone:+84912346502");
    int before = concerned(leak).size();
    Sql.on(source)
        .update(
            "insert into leak_matching (id, available_at, attempts, epoch, after_point, concerned)"
                + " values (?, now(), 1, 1, ?, 1)",
            id,
            low);

    awaitMatched(leak);

    assertThat(concerned(leak).subList(before, concerned(leak).size())).hasSize(1);
    assertThat(List.of(first, second)).containsAll(concerned(leak));
  }

  @Test
  void shouldWatchNoMoreForASubscriptionThatIsOver() throws Exception {
    UUID over = watched(Map.of("identifier", "0912346601"));
    UUID goesOn = watched(Map.of("identifier", "0912346602"));
    ways.endSubscription(over);

    review();

    await().until(() -> watches(over) == 0);
    assertThat(watches(goesOn)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"hello, not_this_kind", "0912345xxx, masked", "0912345101 0912345102, one_at_a_time"})
  void shouldSayWhatIsNeeded(String text, String rule) {
    String body =
        open(Map.of("identifier", text))
            .statusCode(422)
            .body("errors[0].rule", equalTo(rule))
            .extract()
            .asString();
    assertThat(body).doesNotContain(text);
  }

  @Test
  void shouldTakePointsOfTheEpochsInUseOnly() {
    String point = "A".repeat(22);
    open(Map.of("points", List.of(Map.of("epoch", 2, "point", point))))
        .statusCode(422)
        .body("errors[0].rule", equalTo("epoch"));
    open(Map.of(
            "points",
            List.of(Map.of("epoch", 1, "point", point), Map.of("epoch", 1, "point", point))))
        .statusCode(422);
    open(Map.of("points", List.of(Map.of("epoch", 1, "point", "short")))).statusCode(400);
    open(Map.of()).statusCode(422).body("errors[0].rule", equalTo("one_of"));
    open(Map.of("identifier", "0912346101", "points", List.of(Map.of("epoch", 1, "point", point))))
        .statusCode(422);
  }

  @Test
  void shouldSayTheSameToEverybodyWhoWantsAnEnd() {
    for (String email : List.of("never.asked@example.org", "somebody@example.org")) {
      String answer =
          given()
              .contentType("application/json")
              .body(Map.of("email", email, "language", "en"))
              .post("/v1/alerts/stops")
              .then()
              .statusCode(202)
              .extract()
              .asString();
      assertThat(answer).isEmpty();
    }
    assertThat(ways.saidAt("/v1/alert-stops/")).hasSizeGreaterThanOrEqualTo(2);
  }

  private Map<String, Object> points(String canonical) {
    String point = Base64.getUrlEncoder().withoutPadding().encodeToString(point(canonical));
    return Map.of("points", List.of(Map.of("epoch", 1, "point", point)));
  }

  private byte[] point(String canonical) {
    return Watches.bytes(
        new PointMaker(keyring.current()).pointOf(new Identifier(Kind.PHONE, canonical)));
  }

  private byte[] lower(String one, String other) {
    return java.util.Arrays.compareUnsigned(point(one), point(other)) < 0
        ? point(one)
        : point(other);
  }

  private static UUID watched(Map<String, Object> request) {
    return UUID.fromString(open(request).statusCode(201).extract().path("subscription"));
  }

  private static ValidatableResponse open(Map<String, Object> request) {
    return given().contentType("application/json").body(request).post("/v1/alerts").then();
  }

  private static String published(boolean sensitive, String file) {
    String leak = enter(sensitive);
    upload(leak, file.getBytes(UTF_8)).then().statusCode(202);
    awaitLoaded(leak).body("state", equalTo("review"));
    publish(leak);
    return leak;
  }

  private List<LeakAlert> alerts(String leak) {
    return ways.saidAt("/v1/leak-alerts/" + leak).stream()
        .map(each -> read(each.body(), LeakAlert.class))
        .toList();
  }

  private List<UUID> concerned(String leak) {
    return alerts(leak).stream().flatMap(each -> each.subscriptions().stream()).toList();
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return ContractJson.mapper().readValue(json, type);
    } catch (java.io.IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private void review() {
    Sql.on(source).update("update watch_review set available_at = now()");
  }

  private static void awaitMatched(String leak) {
    await().until(() -> waiting(leak) == 0);
  }

  private static long waiting(String leak) throws Exception {
    return count("select count(*) from exposure.leak_matching where id = '" + leak + "'");
  }

  private static long watches(UUID subscription) throws Exception {
    return count(
        "select count(*) from exposure.watch where subscription_id = '" + subscription + "'");
  }

  private static long count(String select) throws Exception {
    try (Connection connection = PostgresResource.connect("postgres");
        Statement one = connection.createStatement();
        ResultSet row = one.executeQuery(select)) {
      row.next();
      return row.getLong(1);
    }
  }
}
