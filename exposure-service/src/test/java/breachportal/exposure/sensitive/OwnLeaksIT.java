package breachportal.exposure.sensitive;

import static breachportal.exposure.LeakClient.awaitLoaded;
import static breachportal.exposure.LeakClient.enter;
import static breachportal.exposure.LeakClient.police;
import static breachportal.exposure.LeakClient.publish;
import static breachportal.exposure.LeakClient.upload;
import static breachportal.testing.Waits.await;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import breachportal.exposure.CodeWays;
import breachportal.exposure.CodeWays.Mailed;
import breachportal.exposure.LeakClient;
import breachportal.exposure.ServiceTest;
import breachportal.exposure.abuse.CheckSecrets;
import breachportal.testing.PostgresResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// All leaks of one's own, for who has the code.
@ServiceTest
class OwnLeaksIT {

  private static final Pattern CODE = Pattern.compile("[0-9]{4} [0-9]{4}");
  private static final String FILE =
      """
      phone,email
      0912345811,patient.one@example.org
      0912345812,patient.two@example.org
      0912345813,patient.three@example.org
      0912345814,patient.four@example.org
      0912345815,patient.five@example.org
      0912345816,patient.six@example.org
      """;

  private static final String SHOP_FILE =
      "email\npatient.one@example.org\npatient.five@example.org\nshop.only@example.org\n";

  private static String clinic = "";
  private static String shop = "";

  CodeWays ways;

  @Inject CheckSecrets secrets;

  @BeforeEach
  void haveASensitiveLeakAndAnOrdinaryOne() {
    if (clinic.isEmpty()) {
      clinic = published(true, FILE);
      shop = published(false, SHOP_FILE);
      await()
          .untilAsserted(
              () ->
                  LeakClient.check("shop.only@example.org")
                      .statusCode(200)
                      .body("leaks.id", hasItem(shop)));
    }
  }

  @Test
  void shouldTellAllLeaksToWhoHoldsTheAddress() {
    String request = ask("Patient.One@Example.org", "vi");
    String code = mailedCode("patient.one@example.org", request);

    open(request, code)
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body("kind", equalTo("email"))
        .body("leaks.id", contains(clinic, shop))
        .body("leaks.sensitive", contains(true, false));
  }

  @Test
  void shouldSendTheCodeInTheLanguageAsked() {
    String request = ask("language.of@example.org", "zh-Hans");
    mailedCode("language.of@example.org", request);

    Mailed mailed = ways.mailedTo("language.of@example.org").getFirst();
    assertThat(mailed.message().language().name()).isEqualTo("ZH_HANS");
    assertThat(mailed.message().minutes()).isEqualTo(10);
  }

  @Test
  void shouldTellAllLeaksToWhoHoldsTheNumber() throws Exception {
    String request = ask("0912 345 812", "en");
    await().until(() -> !ways.messagesTo("+84912345812").isEmpty());
    Path message = ways.messagesTo("+84912345812").getFirst();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(message)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(message.getParent())))
        .isEqualTo("rwx------");
    String text = Files.readString(message);
    assertThat(text).contains("your code is").contains("10 minutes");
    Matcher code = CODE.matcher(text);
    assertThat(code.find()).isTrue();
    open(request, code.group())
        .statusCode(200)
        .body("kind", equalTo("phone"))
        .body("leaks.id", contains(clinic));
  }

  @Test
  void shouldSayThatThereIsNothing() {
    String request = ask("in.no.leak@example.org", "en");

    open(request, mailedCode("in.no.leak@example.org", request))
        .statusCode(200)
        .body("leaks", empty());
  }

  @ParameterizedTest
  @CsvSource({"%s%s", "'%s %s'", "' %s-%s '", "'%s\u00a0%s'"})
  void shouldTakeACodeAsPeopleTypeIt(String form) {
    String address = "typed." + form.hashCode() + "@example.org";
    String request = ask(address, "en");
    String code = mailedCode(address, request);

    open(request, form.formatted(code.substring(0, 4), code.substring(5))).statusCode(200);
  }

  @Test
  void shouldOpenTheAnswerOnce() {
    String request = ask("used.once@example.org", "en");
    String code = mailedCode("used.once@example.org", request);
    open(request, code).statusCode(200);

    assertNothingOpened(open(request, code));
  }

  @Test
  void shouldTakeFewTries() {
    String request = ask("few.tries@example.org", "en");
    String code = mailedCode("few.tries@example.org", request);
    for (int i = 0; i < 5; i++) {
      assertNothingOpened(open(request, wrong(code)));
    }

    assertNothingOpened(open(request, code));
  }

  @Test
  void shouldOpenNothingAfterItsTime() throws Exception {
    String request = ask("too.late@example.org", "en");
    String code = mailedCode("too.late@example.org", request);
    execute(
        "update exposure.own_leaks_request set expires_at = now() - interval '1 second',"
            + " available_at = now() where id = '%s'".formatted(request));

    assertNothingOpened(open(request, code));
    await().until(() -> waiting(request) == 0);
  }

  @Test
  void shouldSayTheSameOfWhateverOpensNothing() {
    String request = ask("same.answer@example.org", "en");
    String code = mailedCode("same.answer@example.org", request);

    String wrong = open(request, wrong(code)).extract().asString();
    String unknown = open(UUID.randomUUID().toString(), code).extract().asString();
    String noCode = open(request, "hello").extract().asString();
    open(request, code).statusCode(200);
    String used = open(request, code).extract().asString();

    assertThat(List.of(unknown, noCode, used)).containsOnly(wrong);
  }

  @Test
  void shouldNotOpenOneRequestWithTheCodeOfAnother() {
    String mine = ask("mine@example.org", "en");
    String theirs = ask("patient.three@example.org", "en");

    assertNothingOpened(open(theirs, mailedCode("mine@example.org", mine)));
  }

  @Test
  void shouldTellNoRetiredLeak() {
    String retired = published(true, "email\nof.a.retired.leak@example.org\n");
    police().post("/v1/leaks/" + retired + "/retirement").then().statusCode(200);
    String request = ask("of.a.retired.leak@example.org", "en");

    open(request, mailedCode("of.a.retired.leak@example.org", request))
        .statusCode(200)
        .body("leaks", empty());
  }

  @Test
  void shouldFindEachOfSeveralSensitiveLeaks() {
    String second = published(true, FILE);
    String request = ask("patient.four@example.org", "en");

    open(request, mailedCode("patient.four@example.org", request))
        .body("leaks.id", containsInAnyOrder(clinic, second));
    police().post("/v1/leaks/" + second + "/retirement").then().statusCode(200);
  }

  @Test
  void shouldTryAgainWithTheSameCodeWhenItWasNotTaken() {
    ways.answerWith(503, 401);
    String request = ask("tried.again@example.org", "en");

    open(request, mailedCode("tried.again@example.org", request)).statusCode(200);
    assertThat(ways.mailedTo("tried.again@example.org")).hasSize(1);
  }

  @Test
  void shouldAnswerTheSameWhetherOrNotThereIsAnythingToTell() {
    Map<String, String> bodies = new HashMap<>();
    for (String address : addresses()) {
      Response answer = asked(address, "en");
      assertThat(answer.statusCode()).isEqualTo(202);
      String id = answer.path("request");
      bodies.put(address, answer.asString().replace(id, "ID"));
      assertThat(answer.headers().asList().stream().map(header -> header.getName()).sorted())
          .containsExactly("Content-Type", "content-length");
    }

    assertThat(bodies.values()).containsOnly("{\"request\":\"ID\",\"minutes\":10}");
  }

  /// Each is asked first in every other round, so that whatever else the machine does falls on both
  /// alike. Were one of them looked up while the person waits, it would nearly always be slower; of
  /// sixty fair coins five or fewer fall on one side once in a hundred thousand million times.
  @ParameterizedTest
  @CsvSource({
    "patient.five@example.org, nobody.five@example.org",
    "0912345816, 0912345896",
  })
  void shouldTakeAsLongWhetherOrNotThereIsAnythingToTell(String inALeak, String inNone) {
    int slower = 0;
    for (int round = 0; round < 60; round++) {
      boolean first = round % 2 == 0;
      long one = nanosToAsk(first ? inALeak : inNone);
      long other = nanosToAsk(first ? inNone : inALeak);
      slower += (first ? one > other : other > one) ? 1 : 0;
    }
    assertThat(slower).as("rounds in which who is in a leak waited longer").isBetween(6, 54);
  }

  private static long hour() {
    return Instant.now().getEpochSecond() / 3_600;
  }

  private static long nanosToAsk(String identifier) {
    long begun = System.nanoTime();
    asked(identifier, "en").then().statusCode(202);
    return System.nanoTime() - begun;
  }

  @Test
  void shouldBuryNobodyInMail() {
    long begun = hour();
    List<String> requests = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      requests.add(ask("not.buried@example.org", "en"));
    }
    String other = ask("somebody.else@example.org", "en");

    mailedCode("somebody.else@example.org", other);
    for (String request : requests) {
      await().until(() -> isDecided(request));
    }
    // The share is that of an hour, and one may have ended meanwhile.
    int hours = (int) (1 + hour() - begun);
    assertThat(ways.mailedTo("not.buried@example.org")).hasSizeBetween(3, 3 * hours);
  }

  /// Else requests beyond the share would be as many more chances to guess somebody's code.
  @Test
  void shouldOpenNothingThatNoCodeWasSentFor() {
    List<String> requests = new ArrayList<>();
    // One more than the share of two hours, should one end meanwhile.
    for (int i = 0; i < 7; i++) {
      requests.add(ask("not.guessed@example.org", "en"));
    }
    for (String request : requests) {
      await().until(() -> isDecided(request));
    }
    requests.removeAll(ways.mailedTo("not.guessed@example.org").stream().map(Mailed::id).toList());

    String unsent = requests.getFirst();
    assertNothingOpened(open(unsent, new OwnCode(secrets).of(UUID.fromString(unsent))));
  }

  @ParameterizedTest
  @CsvSource({
    "hello, not_this_kind",
    "0912345xxx, masked",
    "001099012345, not_assigned",
    "a@b, not_this_kind",
    "0912345101 0912345102, one_at_a_time"
  })
  void shouldSayWhatIsNeeded(String text, String rule) {
    String body =
        asked(text, "en")
            .then()
            .statusCode(422)
            .contentType("application/problem+json")
            .body("errors[0].field", equalTo("identifier"))
            .body("errors[0].rule", equalTo(rule))
            .extract()
            .asString();

    assertThat(body).doesNotContain(text);
  }

  private static List<String> addresses() {
    return List.of(
        "patient.five@example.org",
        "patient.six@example.org",
        "shop.only@example.org",
        "0912345816",
        "nobody.same@example.org",
        "nobody@no-such-host.example.org");
  }

  private static String published(boolean sensitive, String file) {
    String leak = enter(sensitive);
    upload(leak, file.getBytes(UTF_8)).then().statusCode(202);
    awaitLoaded(leak).body("state", equalTo("review"));
    publish(leak);
    return leak;
  }

  private static String ask(String identifier, String language) {
    return asked(identifier, language).then().statusCode(202).extract().path("request");
  }

  private static Response asked(String identifier, String language) {
    return given()
        .contentType("application/json")
        .body(Map.of("identifier", identifier, "language", language))
        .post("/v1/own-leaks/codes");
  }

  private String mailedCode(String address, String request) {
    await()
        .until(() -> ways.mailedTo(address).stream().anyMatch(each -> each.id().equals(request)));
    return ways.mailedTo(address).stream()
        .filter(each -> each.id().equals(request))
        .findFirst()
        .orElseThrow()
        .message()
        .code();
  }

  private static ValidatableResponse open(String request, String code) {
    return given()
        .contentType("application/json")
        .body(Map.of("request", request, "code", code))
        .post("/v1/own-leaks/answers")
        .then();
  }

  private static void assertNothingOpened(ValidatableResponse answer) {
    answer
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:breachportal:problem:code-not-right"))
        .body("errors[0].field", equalTo("code"));
  }

  private static String wrong(String code) {
    char first = code.charAt(0);
    return (first == '9' ? '0' : (char) (first + 1)) + code.substring(1);
  }

  private static long waiting(String request) throws Exception {
    return count(
        "select count(*) from exposure.own_leaks_request where id = '%s'".formatted(request));
  }

  private static boolean isDecided(String request) throws Exception {
    String decided = "select count(*) from exposure.own_leaks_request where allowed is not null";
    return count(decided + " and available_at = expires_at and id = '" + request + "'") == 1;
  }

  private static void execute(String statement) throws Exception {
    try (Connection connection = PostgresResource.connect("postgres");
        Statement one = connection.createStatement()) {
      one.execute(statement);
    }
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
