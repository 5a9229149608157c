package breachportal.exposure.check;

import static breachportal.exposure.LeakClient.awaitLoaded;
import static breachportal.exposure.LeakClient.enter;
import static breachportal.exposure.LeakClient.publish;
import static breachportal.exposure.LeakClient.upload;
import static breachportal.exposure.check.Citizen.blinded;
import static breachportal.exposure.check.Citizen.body;
import static breachportal.exposure.check.Citizen.bucket;
import static breachportal.exposure.check.Citizen.evaluate;
import static breachportal.exposure.check.Citizen.solved;
import static breachportal.testing.Waits.await;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import breachportal.exposure.ServiceTest;
import breachportal.exposure.abuse.AbuseSettings;
import breachportal.exposure.abuse.CheckSecrets;
import breachportal.testing.PostgresResource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The blinded check over HTTP, as the page and the command line make it.
@ServiceTest
class PrivateCheckIT {

  private static final String FILE =
      """
      phone,CCCD,email
      0912346001,001099000001,mot@example.org
      """;
  private static boolean published;
  private static String leak = "";

  @Inject BucketTokens tokens;
  @Inject CheckSecrets secrets;
  @Inject AbuseSettings settings;

  @BeforeEach
  void publishOnce() {
    if (!published) {
      leak = enter(false);
      upload(leak, FILE.getBytes(UTF_8)).then().statusCode(202);
      awaitLoaded(leak).body("state", equalTo("review"));
      publish(leak);
      published = true;
    }
  }

  @Test
  void shouldTellOnlyTheClientWhichLeakItIsIn() {
    List<Integer> numbers =
        given().get("/v1/check/parameters").then().extract().path("leaks.number");
    assertThat(numbers).isNotEmpty();
    await()
        .untilAsserted(
            () ->
                assertThat(Citizen.check("phone", "phone:+84912346001"))
                    .isNotEmpty()
                    .isSubsetOf(numbers));
    assertThat(Citizen.check("national_id", "nid:VN:001099000001")).isNotEmpty();
    assertThat(Citizen.check("email", "email:mot@example.org")).isNotEmpty();
    assertThat(Citizen.check("phone", "phone:+84912346009")).isEmpty();
  }

  /// Who finds a number that has no name would take it for none.
  @Test
  void shouldNameEveryLeakThatABucketCanHold() throws Exception {
    execute(
        """
        insert into exposure.leak (id, name, title, description, found_on, categories, sectors,
          sensitive, state, created_at, published_at)
        select gen_random_uuid(), 'many-' || n, 'One of many', 'A list.', '2020-01-01',
          '{PHONE_NUMBER}', '{}', false, 'PUBLISHED', '2020-01-01', '2020-01-01'
        from generate_series(1, 1001) as n
        """);
    try {
      assertThat(given().get("/v1/check/parameters").<List<String>>path("leaks.name"))
          .contains("many-1", "many-1001");
    } finally {
      execute("delete from exposure.leak where name like 'many-%'");
    }
  }

  private static void execute(String statement) throws SQLException {
    try (Connection connection = PostgresResource.connect("postgres");
        Statement one = connection.createStatement()) {
      boolean unused = one.execute(statement);
    }
  }

  @Test
  void shouldEvaluateFiveAtOnceAndOpenAsManyBuckets() {
    String[] five = IntStream.range(0, 5).mapToObj(i -> blinded()).toArray(String[]::new);
    var answer = evaluate(body("phone", 1, solved(), five)).statusCode(200).extract();
    assertThat(answer.<List<String>>path("evaluated")).hasSize(5).doesNotHaveDuplicates();
    long generation = generation(answer.path("generation"));
    for (int i = 0; i < 5; i++) {
      bucket(generation, 0, answer.path("token")).then().statusCode(200);
    }
    refused(bucket(generation, 0, answer.path("token")).then(), 401, "token-spent");
  }

  @Test
  void shouldRefuseTooManyElementsAndNone() {
    String[] six = Collections.nCopies(6, blinded()).toArray(String[]::new);
    refused(evaluate(body("phone", 1, solved(), six)), 422, "number-of-elements");
    refused(evaluate(body("phone", 1, solved())), 422, "number-of-elements");
  }

  @ParameterizedTest
  @CsvSource({
    "0000000000000000000000000000000000000000000000000000000000000000, identity-element",
    "0100000000000000000000000000000000000000000000000000000000000000, non-canonical-element",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f, non-canonical-element",
    "26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371, non-canonical-element",
    "e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d, element-length",
    "e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d7600, element-length",
  })
  void shouldRefuseWhatIsNoElement(String hex, String type) {
    String text = Citizen.text(java.util.HexFormat.of().parseHex(hex));
    refused(evaluate(body("phone", 1, solved(), blinded(), text)), 422, type);
  }

  @Test
  void shouldRefuseAnElementThatIsNull() {
    Map<String, Object> body = body("phone", 1, solved(), blinded());
    body.put("blinded", Arrays.asList(blinded(), null));
    refused(evaluate(body), 422, "element-encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml"})
  void shouldTakeNothingButJson(String type) {
    var answer = given().contentType(type).body("{}").post("/v1/check/evaluate");
    refused(answer.then(), 415, "not-json");
  }

  @Test
  void shouldRefuseWhatIsNotBase64url() {
    refused(evaluate(body("phone", 1, solved(), "+/not base64url/+")), 422, "element-encoding");
  }

  @Test
  void shouldRefuseAnEpochThatIsNotServed() {
    refused(evaluate(body("phone", 2, solved(), blinded())), 409, "wrong-epoch");
    refused(evaluate(body("phone", 0, solved(), blinded())), 409, "wrong-epoch");
  }

  @Test
  void shouldRefuseAnIncompleteRequest() {
    for (String field : List.of("kind", "blinded", "proofOfWork")) {
      Map<String, Object> body = body("phone", 1, "x", blinded());
      body.remove(field);
      refused(evaluate(body), 400, "bad-request").body("errors[0].field", equalTo(field));
    }
    refused(evaluate(body("passport", 1, solved(), blinded())), 400, "bad-request");
  }

  @Test
  void shouldTakeEachSolutionOnce() {
    String solved = solved();
    evaluate(body("phone", 1, solved, blinded())).statusCode(200);
    refused(evaluate(body("phone", 1, solved, blinded())), 403, "proof-of-work-spent");
  }

  @Test
  void shouldRefuseForgedSolutions() {
    Map<?, ?> challenge = given().get("/v1/check/challenge").as(Map.class);
    refused(
        evaluate(body("phone", 1, Citizen.encoded(challenge, -1), blinded())),
        403,
        "proof-of-work-wrong");
    String salt = "00".repeat(12) + "?expires=99999999999&level=0&";
    Map<String, Object> ownMade =
        Map.of(
            "algorithm",
            "SHA-256",
            "challenge",
            Citizen.sha256(salt + 5),
            "salt",
            salt,
            "signature",
            "00".repeat(32),
            "maxnumber",
            10);
    refused(evaluate(body("phone", 1, solved(ownMade), blinded())), 403, "proof-of-work-wrong");
    for (String noProof : List.of("", "AAAA", "e30=", "not base64", "A".repeat(4_000))) {
      refused(evaluate(body("phone", 1, noProof, blinded())), 403, "proof-of-work-wrong");
    }
  }

  @Test
  void shouldRefuseTokensOfOthersMaking() {
    long generation = someGeneration();
    String token = tokens.issue(generation, 1);
    byte[] changed = Citizen.bytes(token);
    changed[11] = 5;
    refused(bucket(generation, 0, Citizen.text(changed)).then(), 401, "token-wrong");
    refused(bucket(generation, 0, "x").then(), 401, "token-wrong");
    refused(
            given().get("/v1/check/buckets/{generation}/0", generation).then(),
            401,
            "token-missing")
        .header("WWW-Authenticate", "Bearer");
    bucket(generation, 0, token).then().statusCode(200);
  }

  @Test
  void shouldRefuseATokenThatIsTooOld() {
    long generation = someGeneration();
    InstantSource longAgo = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    String token = new BucketTokens(secrets, settings, longAgo).issue(generation, 1);
    refused(bucket(generation, 0, token).then(), 401, "token-expired");
  }

  @Test
  void shouldRefuseABodyThatIsTooLongOrNoJson() {
    Map<String, Object> tooLong = body("phone", 1, "A".repeat(9_000), blinded());
    refused(evaluate(tooLong), 413, "too-large");
    var noJson = given().contentType("application/json").body("{").post("/v1/check/evaluate");
    refused(noJson.then(), 400, "bad-request");
    var unknownField =
        given().contentType("application/json").body("{\"x\":1}").post("/v1/check/evaluate");
    refused(unknownField.then(), 400, "bad-request");
  }

  @Test
  void shouldKnowNoOtherGenerationOrBucket() {
    long generation = someGeneration();
    refused(bucket(generation, 1L << 31, tokens.issue(generation, 1)).then(), 404, "not-found");
    refused(
        bucket(generation, 999_999_999_999L, tokens.issue(generation, 1)).then(), 404, "not-found");
    refused(bucket(77_777, 0, tokens.issue(77_777, 1)).then(), 404, "not-found");
    refused(bucket(77_777, 0, tokens.issue(generation, 1)).then(), 401, "token-wrong");
    given()
        .header("Authorization", "Bearer " + tokens.issue(generation, 1))
        .get("/v1/check/buckets/" + generation + "/-1")
        .then()
        .statusCode(404);
  }

  private static long someGeneration() {
    return generation(given().get("/v1/check/parameters").path("indexes[0].generation"));
  }

  private static long generation(Number number) {
    return number.longValue();
  }

  private static ValidatableResponse refused(ValidatableResponse answer, int status, String type) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:breachportal:problem:" + type));
  }
}
