package breachportal.exposure;

import static breachportal.exposure.LeakClient.awaitLoaded;
import static breachportal.exposure.LeakClient.check;
import static breachportal.exposure.LeakClient.enter;
import static breachportal.exposure.LeakClient.publish;
import static breachportal.exposure.LeakClient.upload;
import static breachportal.testing.Waits.await;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import breachportal.testing.LogCapture;
import breachportal.testing.PostgresResource;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Nothing of an identifier is left in any table or log: neither of those that were loaded, nor
/// of those that were asked for.
@ServiceTest
@Timeout(600)
class NoTraceIT {

  private static final Traces TRACES =
      new Traces(
          "0975318642",
          "975318642",
          "0975 318 642",
          "+84975318642",
          "phone:+84975318642",
          "079286135790",
          "nid:VN:079286135790",
          "trace.of.somebody@example.org",
          "email:trace.of.somebody@example.org",
          "0975318xxx",
          "0964208531",
          "+84964208531",
          "phone:+84964208531",
          "+84 964 208 531",
          "nobody.at.all@example.org",
          "own.leaks.of@example.org",
          "email:own.leaks.of@example.org",
          "0964208533",
          "+84964208533",
          "phone:+84964208533");

  CodeWays ways;

  @Test
  void shouldLeaveNoTraceOfAnIdentifier() throws IOException, SQLException {
    String file =
        """
        SĐT,CCCD,Email
        0975 318 642,079286135790,Trace.Of.Somebody@example.org
        0975318xxx,079286135790,trace.of.somebody@example.org
        """
            + "0912345999,001099000009,other@example.org\n".repeat(20_000);
    try (LogCapture log = new LogCapture()) {
      String leak = enter(false);
      upload(leak, file.getBytes(UTF_8)).then().statusCode(202);
      assertThat(TRACES.inDatabase()).as("while it loads").isEmpty();
      awaitLoaded(leak).body("state", equalTo("review"));
      publish(leak);
      await().untilAsserted(() -> check("0975318642").body("leaks.id", hasItem(leak)));
      check("079286135790").body("leaks.id", hasItem(leak));
      check("trace.of.somebody@example.org").body("leaks.id", hasItem(leak));
      check("+84 964 208 531").body("leaks", empty());
      check("nobody.at.all@example.org").body("leaks", empty());
      check("0975318xxx").statusCode(422);

      String broken = enter(false);
      upload(broken, cutGzip(file)).then().statusCode(202);
      awaitLoaded(broken).body("state", equalTo("failed"));

      assertThat(TRACES.inDatabase()).as("in the database").isEmpty();
      assertThat(TRACES.in(log.text())).as("in the log").isEmpty();
    }
  }

  @Test
  void shouldLeaveNoTraceOfWhoAsksForTheirOwnLeaks() throws SQLException {
    try (LogCapture log = new LogCapture()) {
      ways.answerWith(503);
      for (String each : List.of("own.leaks.of@example.org", "0964 208 533")) {
        given()
            .contentType("application/json")
            .body(Map.of("identifier", each, "language", "en"))
            .post("/v1/own-leaks/codes")
            .then()
            .statusCode(202);
      }
      assertThat(TRACES.inDatabase()).as("while the codes are on their way").isEmpty();
      await()
          .until(
              () ->
                  !ways.mailedTo("own.leaks.of@example.org").isEmpty()
                      && !ways.messagesTo("+84964208533").isEmpty());
      var mailed = ways.mailedTo("own.leaks.of@example.org").getFirst();
      assertThat(TRACES.inDatabase()).as("while the codes are awaited").isEmpty();
      given()
          .contentType("application/json")
          .body(Map.of("request", mailed.id(), "code", mailed.message().code()))
          .post("/v1/own-leaks/answers")
          .then()
          .statusCode(200);

      assertThat(TRACES.inDatabase()).as("after the answer").isEmpty();
      assertThat(TRACES.in(log.text())).as("in the log").isEmpty();
      Traces code = new Traces(mailed.message().code(), mailed.message().code().replace(" ", ""));
      assertThat(code.inDatabase()).as("the code, in the database").isEmpty();
      assertThat(code.in(log.text())).as("the code, in the log").isEmpty();
      String metrics = given().get("/q/metrics").asString();
      assertThat(TRACES.in(metrics)).as("in the metrics").isEmpty();
    }
  }

  @Test
  void shouldLeaveNoTraceOfWhatIsWatched() throws SQLException {
    Traces traces =
        new Traces(
            "0964208777",
            "+84964208777",
            "phone:+84964208777",
            "0964 208 777",
            "watched.address@example.org",
            "email:watched.address@example.org");
    try (LogCapture log = new LogCapture()) {
      watch("0964 208 777").statusCode(201);
      given()
          .contentType("application/json")
          .body(Map.of("email", "Watched.Address@example.org", "language", "en"))
          .post("/v1/alerts/own")
          .then()
          .statusCode(202);
      ways.silenceAlerts(1);
      watch("0964208777").statusCode(503);
      String leak = enter(false);
      String file = "phone,email\n0964208777,watched.address@example.org\n";
      upload(leak, file.getBytes(UTF_8)).then().statusCode(202);
      awaitLoaded(leak).body("state", equalTo("review"));
      publish(leak);
      await().until(() -> !ways.saidAt("/v1/leak-alerts/" + leak).isEmpty());

      assertThat(traces.inDatabase()).as("in the database").isEmpty();
      assertThat(traces.in(log.text())).as("in the log").isEmpty();
      assertThat(traces.in(ways.saidAt("/v1/leak-alerts/" + leak).toString())).isEmpty();
      assertThat(traces.in(given().get("/q/metrics").asString())).as("in the metrics").isEmpty();
    }
  }

  @Test
  void shouldSeeATraceWhereThereIsOne() throws SQLException {
    String[] plants = {
      "'0975318642'::bytea",
      "convert_to('x0975318642y', 'UTF8')",
      "convert_to(encode('phone:+84975318642', 'base64'), 'UTF8')",
      "convert_to(encode('??trace.of.somebody@example.org', 'base64'), 'UTF8')",
      "sha256('phone:+84975318642')",
      "convert_to(encode('0975318642', 'hex'), 'UTF8')"
    };
    for (String plant : plants) {
      try (Connection connection = PostgresResource.connect("postgres");
          Statement statement = connection.createStatement()) {
        statement.execute("create table exposure.planted as select " + plant + " as bytes");
        // Else its own words, as what the connection did last, would be the trace.
        statement.execute("select 1");
        try {
          assertThat(TRACES.inDatabase()).as(plant).isNotEmpty();
        } finally {
          statement.execute("drop table exposure.planted");
        }
      }
    }
  }

  private static ValidatableResponse watch(String identifier) {
    return given()
        .contentType("application/json")
        .body(Map.of("identifier", identifier))
        .post("/v1/alerts")
        .then();
  }

  /// @return the text packed, without its end
  private static byte[] cutGzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return Arrays.copyOf(packed.toByteArray(), packed.size() * 3 / 4);
  }
}
