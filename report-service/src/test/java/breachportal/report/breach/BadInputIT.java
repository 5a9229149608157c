package breachportal.report.breach;

import static breachportal.report.fixture.Contents.aBreachReport;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.breach.Count;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReportContent;
import breachportal.report.fixture.Api;
import breachportal.report.fixture.Contents;
import breachportal.report.fixture.RunningService;
import breachportal.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class BadInputIT extends RunningService {

  private UUID organisation;
  private Api company;
  private UUID report;

  @BeforeEach
  void begin() {
    organisation = Api.enterCompany();
    company = Api.company(organisation);
    report = company.begin().summary().id();
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of("{\"colour\":\"red\"}", "colour", "unknown_field"),
        Arguments.of("{\"nature\":{\"colour\":1}}", "nature.colour", "unknown_field"),
        Arguments.of("{\"phase\":7}", "phase", "wrong_type"),
        Arguments.of("{\"phase\":\"initially\"}", "phase", "wrong_type"),
        Arguments.of("{\"nature\":{\"summary\":7}}", "nature.summary", "wrong_type"),
        Arguments.of(
            "{\"people\":{\"number\":{\"best\":\"7\"}}}", "people.number.best", "wrong_type"),
        Arguments.of(
            "{\"people\":{\"number\":{\"best\":7.5}}}", "people.number.best", "wrong_type"),
        Arguments.of(
            "{\"people\":{\"number\":{\"best\":1e99}}}", "people.number.best", "wrong_type"),
        Arguments.of(
            "{\"timeline\":{\"detectedAt\":\"yesterday\"}}", "timeline.detectedAt", "wrong_type"),
        Arguments.of(
            "{\"timeline\":{\"detectedAt\":1700000000}}", "timeline.detectedAt", "wrong_type"),
        Arguments.of(
            "{\"timeline\":{\"occurredFrom\":\"2026-02-30\"}}",
            "timeline.occurredFrom",
            "wrong_type"),
        Arguments.of(
            "{\"timeline\":{\"occurredFrom\":\"2026-13\"}}", "timeline.occurredFrom", "wrong_type"),
        Arguments.of("{\"nature\":{\"summary\":\"a\\u0000b\"}}", "nature.summary", "wrong_type"),
        Arguments.of("{\"nature\":{\"summary\":\"a\\ud800b\"}}", "nature.summary", "wrong_type"),
        Arguments.of("[]", "body", "wrong_type"),
        Arguments.of("{\"phase\":", "body", "json"),
        Arguments.of("{} {}", "body", "json"));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void shouldNameTheFieldThatCannotBeRead(String body, String field, String rule) {
    Response answer = save(body);

    assertProblem(answer, 400);
    assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo(field);
    if (!rule.equals("json")) {
      assertThat(answer.jsonPath().getString("errors[0].rule")).isEqualTo(rule);
    }
    assertUnchanged();
  }

  static Stream<Arguments> wrong() {
    Contents future = aBreachReport().detected("2100-01-01T00:00:00Z");
    return Stream.of(
        Arguments.of(future.build(), "timeline.detectedAt", "not_in_future"),
        Arguments.of(
            aBreachReport().occurred("2100", null).build(),
            "timeline.occurredFrom",
            "not_in_future"),
        Arguments.of(
            aBreachReport().detected("1800-01-01T00:00:00Z").occurred(null, null).build(),
            "timeline.detectedAt",
            "not_before_1900"),
        Arguments.of(
            aBreachReport().occurred("2026-03", "2026-02").build(),
            "timeline.occurredTo",
            "in_order"),
        Arguments.of(
            aBreachReport()
                .occurred("2026-03", "2100-01-02")
                .detected("2026-11-20T00:00:00Z")
                .build(),
            "timeline.occurredTo",
            "not_in_future"),
        Arguments.of(
            aBreachReport().occurred("2026", null).detected("2025-06-01T00:00:00Z").build(),
            "timeline.detectedAt",
            "in_order"),
        Arguments.of(
            aBreachReport().people(new Count(5L, 4L, null)).build(),
            "people.number",
            "counts_in_order"),
        Arguments.of(
            aBreachReport().data(DataCategory.NAME, DataCategory.NAME).build(),
            "data[1].category",
            "no_duplicates"),
        Arguments.of(
            aBreachReport().provinces("Atlantis").build(), "people.provinces[0]", "known_province"),
        Arguments.of(
            aBreachReport().stillVerifying("people.shoes").build(),
            "stillVerifying[0].field",
            "real_field"),
        Arguments.of(aBreachReport().phase(Phase.WITHDRAWN).build(), "phase", "not_withdrawn"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void shouldRefuseWhatIsCertainlyWrong(ReportContent content, String field, String rule) {
    Response answer = company.trySave(report, content);

    assertProblem(answer, 422);
    assertThat(answer.jsonPath().getList("errors.field")).contains(field);
    assertThat(answer.jsonPath().getList("errors.rule")).contains(rule);
    assertUnchanged();
  }

  @Test
  void shouldHoldFieldsToTheirBounds() {
    Response tooMany = save("{\"people\":{\"number\":{\"best\":10000000000001}}}");
    assertProblem(tooMany, 400);
    assertThat(tooMany.jsonPath().getString("errors[0].field")).isEqualTo("people.number.best");
    assertThat(tooMany.jsonPath().getString("errors[0].rule")).isEqualTo("max");
    Response tooLong = save("{\"nature\":{\"summary\":\"" + "x".repeat(20_001) + "\"}}");
    assertProblem(tooLong, 400);
    assertThat(tooLong.jsonPath().getString("errors[0].field")).isEqualTo("nature.summary");
    assertProblem(save("{\"data\":[{}]}"), 400);
    assertProblem(save("{\"people\":{\"countries\":[\"Vietnam\"]}}"), 400);
    assertUnchanged();
    save("{\"people\":{\"number\":{\"best\":10000000000000}},\"nature\":{\"summary\":\""
            + "x".repeat(20_000)
            + "\"}}")
        .then()
        .statusCode(200);
  }

  @Test
  void shouldRefuseDeepJson() {
    assertProblem(save("[".repeat(100_000)), 400);
    assertProblem(save("{\"nature\":".repeat(5_000)), 400);
    assertUnchanged();
  }

  @Test
  void shouldRefuseALargeBody() {
    Response answer = save("{\"lateReason\":\"" + "x".repeat(2_000_000) + "\"}");

    assertProblem(answer, 413);
    assertUnchanged();
  }

  @Test
  void shouldBoundABodyThatDoesNotSayHowLongItIs() throws Exception {
    assertThat(saveInPieces("{\"lateReason\":\"" + "x".repeat(4_000) + "\"}")).isEqualTo(200);
    assertThat(company.report(report).draftVersion()).isEqualTo(2);

    assertThat(saveInPieces("{\"lateReason\":\"" + "x".repeat(2_000_000) + "\"}")).isEqualTo(413);
  }

  /// Chunked, without a length.
  private int saveInPieces(String body) throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(
                      "http://localhost:" + RestAssured.port + "/v1/reports/" + report + "/draft"))
              .header("Content-Type", "application/json")
              .header("If-Match", "\"" + company.report(report).draftVersion() + "\"")
              .header("Authorization", "Bearer " + Tokens.company(organisation))
              .version(HttpClient.Version.HTTP_1_1)
              .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
  }

  @Test
  void shouldRefuseOtherMediaTypes() {
    Response answer =
        company
            .request()
            .contentType("application/xml")
            .header("If-Match", "\"1\"")
            .body("<a/>")
            .put("/v1/reports/" + report + "/draft");

    assertProblem(answer, 415);
  }

  @Test
  void shouldAnswerUnknownPlacesWithAProblem() {
    assertProblem(company.get("/v1/reports/not-an-identifier"), 404);
    assertProblem(company.get("/v1/reports/" + UUID.randomUUID()), 404);
    assertProblem(company.get("/v1/reports/" + report + "/revisions/1"), 404);
    assertProblem(company.get("/v1/reports/" + report + "/revisions/99999999999"), 404);
    assertProblem(company.post("/v1/reports/" + report + "/withdrawal", "{\"reason\":\" \"}"), 400);
    assertProblem(company.post("/v1/reports/" + report + "/withdrawal", null), 400);
    assertProblem(company.get("/v1/reports?page=-1"), 400);
  }

  private Response save(String body) {
    return company
        .request()
        .header("If-Match", "\"1\"")
        .body(body)
        .put("/v1/reports/" + report + "/draft");
  }

  private void assertUnchanged() {
    assertThat(company.report(report).draftVersion()).isEqualTo(1);
  }

  private static void assertProblem(Response answer, int status) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
  }
}
