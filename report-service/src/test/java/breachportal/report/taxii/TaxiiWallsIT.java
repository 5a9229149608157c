package breachportal.report.taxii;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.feed.FeedKey;
import breachportal.contract.feed.FeedKeyRequest;
import breachportal.report.fixture.Api;
import breachportal.report.fixture.RunningService;
import breachportal.testing.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who reads which collection, with what, and what everybody else is told.
@QuarkusTest
class TaxiiWallsIT extends RunningService {

  private SharedWith unit;
  private String objects;

  @BeforeEach
  void haveAUnit() {
    unit = new SharedWith();
    objects = unit.collection() + "objects/";
  }

  private Stream<String> paths() {
    return Stream.of(
        TaxiiClient.DISCOVERY,
        TaxiiClient.ROOT,
        TaxiiClient.ROOT + "collections/",
        unit.collection(),
        unit.collection() + "manifest/",
        objects,
        objects + "incident--1/",
        objects + "incident--1/versions/");
  }

  private static JsonNode error(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualTo(TaxiiClient.TAXII);
    JsonNode error = TaxiiClient.read(answer);
    assertThat(error.path("title").asText()).isNotBlank();
    assertThat(error.path("http_status").asText()).isEqualTo(Integer.toString(status));
    return error;
  }

  @Nested
  class AsAStranger {

    @Test
    void shouldBeAskedForAKeyEverywhere() {
      for (TaxiiClient stranger :
          List.of(
              TaxiiClient.authorized(null),
              TaxiiClient.basic("officer", "demo"),
              TaxiiClient.basic(unit.key().id().toString(), "bpfeed_no"),
              TaxiiClient.basic(unit.id().toString(), unit.key().secret()),
              TaxiiClient.token("bpfeed_no"),
              TaxiiClient.authorized("Basic !"),
              TaxiiClient.authorized("Basic"))) {
        paths()
            .forEach(
                path -> {
                  HttpResponse<String> answer = stranger.ask(path, Map.of());
                  error(answer, 401);
                  assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                      .startsWith("Basic realm=");
                });
      }
    }

    @Test
    void shouldBeRefusedWithAnUnreadableToken() {
      assertThat(TaxiiClient.authorized("Bearer x").ask(objects, Map.of()).statusCode())
          .isEqualTo(401);
    }
  }

  @Nested
  class AsACompanyOrAnOperator {

    @Test
    void shouldBeRefused() {
      for (String token : List.of(Tokens.operator(), Tokens.company(unit.id()))) {
        paths()
            .forEach(
                path -> error(TaxiiClient.authorized("Bearer " + token).ask(path, Map.of()), 403));
      }
    }
  }

  @Nested
  class AsAnotherAuthority {

    @Test
    void shouldSeeOnlyItsOwnCollection() {
      SharedWith other = new SharedWith();
      unit.share();
      unit.incidents(1);
      for (TaxiiClient reader :
          List.of(other.client(), TaxiiClient.authorized("Bearer " + Tokens.police(other.id())))) {
        paths().skip(3).forEach(path -> error(reader.ask(path, Map.of()), 404));
        JsonNode all = reader.get(TaxiiClient.ROOT + "collections/", Map.of());
        assertThat(all.findValuesAsText("id")).containsExactly(other.id().toString());
        assertThat(reader.get(other.collection() + "objects/", Map.of())).isEmpty();
      }
    }
  }

  @Nested
  class WithAKey {

    @Test
    void shouldReadByEachWayToShowIt() {
      unit.share();
      unit.incidents(1);
      JsonNode byBasic = unit.client().get(objects, Map.of());
      assertThat(TaxiiClient.token(unit.key().secret()).get(objects, Map.of())).isEqualTo(byBasic);
      assertThat(
              TaxiiClient.authorized("Bearer " + Tokens.police(unit.id())).get(objects, Map.of()))
          .isEqualTo(byBasic);
    }

    @Test
    void shouldReachNothingElse() {
      String token = "Token " + unit.key().secret();
      for (String path : List.of("/v1/inbox", "/v1/feed-keys", "/v1/authorities")) {
        assertThat(TaxiiClient.authorized(token).ask("GET", path, Map.of(), "*/*").statusCode())
            .isEqualTo(401);
      }
    }

    @Test
    void shouldWriteNothing() {
      error(unit.client().ask("DELETE", objects + "incident--1/", Map.of(), "*/*"), 403);
      error(unit.client().ask("POST", objects, Map.of(), TaxiiClient.TAXII), 415);
    }

    @Test
    void shouldReadNoMoreOnceItIsRevokedOrExpired() throws SQLException {
      FeedKey doomed = unit.makeKey();
      TaxiiClient reader = TaxiiClient.token(doomed.secret());
      assertThat(reader.ask(objects, Map.of()).statusCode()).isEqualTo(200);
      Api.operator()
          .post("/v1/feed-keys/" + doomed.id() + "/revocation", null)
          .then()
          .statusCode(200);
      assertThat(reader.ask(objects, Map.of()).statusCode()).isEqualTo(401);

      try (Connection owner = SharedWith.owner()) {
        SharedWith.update(
            owner,
            "update feed_key set created_at = now() - interval '2 h', expires_at = now() - interval"
                + " '1 h' where id = ?",
            unit.key().id());
      }
      assertThat(unit.client().ask(objects, Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldBeToldToWaitWhenItsBudgetIsUsedUp() throws SQLException {
      try (Connection owner = SharedWith.owner()) {
        SharedWith.update(
            owner,
            "update feed_key set spent_until = now() + interval '10 min' where id = ?",
            unit.key().id());
      }
      HttpResponse<String> answer = unit.client().ask(objects, Map.of());
      error(answer, 429);
      assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    }

    @Test
    void shouldLeaveATraceOfEachPageThatGaveSomethingOut() throws SQLException {
      unit.share();
      unit.incidents(1);
      var unused = unit.client().get(objects, Map.of("limit", "3"));
      try (Connection owner = SharedWith.owner();
          var prepared =
              owner.prepareStatement(
                  "select actor, role, detail from audit_entry where action = 'feed.read' and thing"
                      + " = ? order by number desc limit 1")) {
        prepared.setString(1, "authority/" + unit.id());
        try (var row = prepared.executeQuery()) {
          assertThat(row.next()).isTrue();
          assertThat(row.getString(1)).isEqualTo(unit.key().id().toString());
          assertThat(row.getString(2)).isEqualTo("feed-reader");
          assertThat(row.getString(3)).matches("objects, 3 added \\S+Z to \\S+Z");
        }
      }
    }
  }

  @Nested
  class AsAnOfficer {

    @Test
    void shouldKeepTheKeysOfTheirOwnAuthority() {
      assertThat(Api.read(Api.police(unit.id()).get("/v1/feed-keys"), FeedKey[].class))
          .hasSize(1)
          .allMatch(key -> key.secret() == null && key.lastUsedAt() == null);
      var unused = unit.client().get(TaxiiClient.ROOT + "collections/", Map.of());
      assertThat(Api.read(Api.police(unit.id()).get("/v1/feed-keys"), FeedKey[].class))
          .allMatch(key -> key.lastUsedAt() != null);
      assertThat(Api.read(Api.police(new SharedWith().id()).get("/v1/feed-keys"), FeedKey[].class))
          .noneMatch(key -> key.authorityId().equals(unit.id()));
      Api.police(new SharedWith().id())
          .post("/v1/feed-keys/" + unit.key().id() + "/revocation", null)
          .then()
          .statusCode(404);
    }

    @Test
    void shouldMakeNoMoreThanTwenty() {
      for (int i = 1; i < 20; i++) {
        unit.makeKey();
      }
      Api.police(unit.id())
          .post("/v1/feed-keys", new FeedKeyRequest("One more", 1))
          .then()
          .statusCode(409);
    }

    @Test
    void shouldGetNoneAsAnOperator() {
      Api.operator().post("/v1/feed-keys", new FeedKeyRequest("Mine", 1)).then().statusCode(403);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/taxii+json;version=2.0",
        "application/vnd.oasis.taxii+json; version=2.0",
        "application/json",
        "text/html"
      })
  void shouldRefuseOtherMediaTypes(String accept) {
    error(unit.client().ask("GET", objects, Map.of(), accept), 406);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/taxii+json;version=2.1",
        "application/taxii+json; version=2.1",
        "application/taxii+json",
        "text/html, application/taxii+json;version=2.1;q=0.5",
        "*/*"
      })
  void shouldTakeItsOwnMediaTypeInEachForm(String accept) {
    assertThat(unit.client().ask("GET", objects, Map.of(), accept).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 0",
    "limit, -1",
    "limit, many",
    "added_after, yesterday",
    "added_after, 2026-13-01T00:00:00Z",
    "added_after, +99999-01-01T00:00:00Z",
    "next, AAAA",
    "next, //////////8",
    "match[version], newest"
  })
  void shouldRefuseAParameterThatItCannotRead(String name, String value) {
    assertThat(error(unit.client().ask(objects, Map.of(name, value)), 400).toString())
        .contains("\"description\"");
  }

  @Test
  void shouldAnswerInItsOwnFormWhereThereIsNothing() {
    error(unit.client().ask("/taxii2/other/", Map.of()), 404);
    error(unit.client().ask(TaxiiClient.ROOT + "status/1/", Map.of()), 404);
  }
}
