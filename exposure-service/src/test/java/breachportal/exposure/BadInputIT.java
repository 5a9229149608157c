package breachportal.exposure;

import static breachportal.exposure.LeakClient.awaitLoaded;
import static breachportal.exposure.LeakClient.check;
import static breachportal.exposure.LeakClient.enter;
import static breachportal.exposure.LeakClient.police;
import static breachportal.exposure.LeakClient.upload;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import breachportal.testing.PostgresResource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@ServiceTest
class BadInputIT {

  private static final String GOOD = "phone\n0912345101\n";

  static Stream<Arguments> filesRefusedAtOnce() {
    return Stream.of(
        Arguments.of("empty", new byte[0]),
        Arguments.of("archive", new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 0}),
        Arguments.of("old_workbook", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}),
        Arguments.of("not_text", new byte[] {1, 0, 0, (byte) 0xFE, 0, 7, 0, 0, 0, 9}),
        Arguments.of("nul_character", (GOOD.repeat(5) + "a\0b\n").getBytes(UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("filesRefusedAtOnce")
  void shouldRefuseAnUnusableFileAndKeepNothing(String rule, byte[] file) throws Exception {
    String leak = enter(false);

    upload(leak, file)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("file"))
        .body("errors[0].rule", equalTo(rule));

    assertThat(rowsOf(leak)).isZero();
    police()
        .get("/v1/leaks/" + leak)
        .then()
        .body("state", equalTo("awaiting_upload"))
        .body("load", nullValue());
    upload(leak, GOOD.getBytes(UTF_8)).then().statusCode(202);
    awaitLoaded(leak).body("state", equalTo("review"));
  }

  /// The database's disk is full, as a trigger feigns it.
  @Test
  void shouldSayThatThereIsNoRoomAndKeepNothing() throws Exception {
    String leak = enter(false);
    asSuperuser(
        """
        create function exposure.be_full() returns trigger language plpgsql as
          $$ begin raise exception 'no room' using errcode = '53100'; end $$;
        create trigger full_disk before insert on exposure.upload_chunk
          for each row execute function exposure.be_full();
        """);
    try {
      upload(leak, GOOD.getBytes(UTF_8))
          .then()
          .statusCode(422)
          .body("errors[0].rule", equalTo("no_room"));
      assertThat(rowsOf(leak)).isZero();
    } finally {
      asSuperuser("drop function exposure.be_full() cascade");
    }
    upload(leak, GOOD.getBytes(UTF_8)).then().statusCode(202);
    awaitLoaded(leak).body("state", equalTo("review"));
  }

  private static void asSuperuser(String script) throws SQLException {
    try (Connection connection = PostgresResource.connect("postgres");
        Statement statement = connection.createStatement()) {
      boolean unused = statement.execute(script);
    }
  }

  static Stream<Arguments> filesThatFail() {
    return Stream.of(
        Arguments.of("no_identifiers", "name,town\nAnh,Huế\nBình,Đà Nẵng\n"),
        Arguments.of("line_too_long", "phone\n" + "9".repeat(10_000_000)),
        Arguments.of("no_identifiers", "{\"a\":1}\n"));
  }

  @ParameterizedTest
  @MethodSource("filesThatFail")
  void shouldFailAndTakeAnotherFile(String code, String file) throws Exception {
    String leak = enter(false);
    upload(leak, file.getBytes(UTF_8)).then().statusCode(202);

    awaitLoaded(leak).body("state", equalTo("failed")).body("load.failure", equalTo(code));
    assertThat(rowsOf(leak)).isZero();

    upload(leak, GOOD.getBytes(UTF_8)).then().statusCode(202);
    awaitLoaded(leak)
        .body("state", equalTo("review"))
        .body("load.failure", nullValue())
        .body("load.entries", equalTo(1));
  }

  @Test
  void shouldTakeAFormulaForText() {
    String leak = enter(false);
    upload(
            leak,
            "name,phone\n=HYPERLINK(1),0912345103\n@SUM(A1),\"=cmd|' /C calc'!A0\"\n+1,\"=\"\"0912345104\"\"\"\n"
                .getBytes(UTF_8))
        .then()
        .statusCode(202);

    awaitLoaded(leak).body("state", equalTo("review")).body("load.found.phone", equalTo(2));
  }

  @Test
  void shouldReadSemicolonsWithAByteOrderMark() {
    String leak = enter(false);
    upload(leak, "\uFEFFphone;mail\r\n0912345105;a@example.org\r\n".getBytes(UTF_8))
        .then()
        .statusCode(202);

    awaitLoaded(leak).body("load.found.phone", equalTo(1)).body("load.found.email", equalTo(1));
  }

  @ParameterizedTest
  @CsvSource({
    "0912345xxx, masked",
    "8.49E+10, scientific",
    "09123, too_short",
    "hello, not_this_kind",
    "912345678, ambiguous",
    "0912345101 0912345102, one_at_a_time",
    "11010519491231002Y, not_this_kind",
    "110105194912310021, check_character",
    "a@b, not_this_kind"
  })
  void shouldSayWhichRuleATypedTextBreaks(String text, String rule) {
    String body =
        check(text)
            .statusCode(422)
            .contentType("application/problem+json")
            .body("errors[0].field", equalTo("identifier"))
            .body("errors[0].rule", equalTo(rule))
            .extract()
            .asString();

    assertThat(body).doesNotContain(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name|no spaces|400|name|pattern",
        "foundOn|2999-01-01|422|foundOn|not_in_future",
        "foundOn|yesterday|400|foundOn|wrong_type",
        "surprise|1|400|surprise|unknown_field",
        "categories|none|400|categories|wrong_type"
      })
  void shouldNameTheFieldAndTheRule(
      String field, String value, int status, String named, String rule) {
    Map<String, Object> request = new HashMap<>(LeakClient.aLeakRequest(false));
    request.put(field, value);

    police()
        .contentType("application/json")
        .body(request)
        .post("/v1/leaks")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo(named))
        .body("errors[0].rule", equalTo(rule));
  }

  @Test
  void shouldRefuseANameTwice() {
    Map<String, Object> request = LeakClient.aLeakRequest(false);
    police().contentType("application/json").body(request).post("/v1/leaks").then().statusCode(201);
    police().contentType("application/json").body(request).post("/v1/leaks").then().statusCode(409);
  }

  @Test
  void shouldBoundTheTypedText() {
    given()
        .contentType("application/json")
        .body(Map.of("identifier", "9".repeat(321)))
        .post("/v1/check")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("identifier"));
    given()
        .contentType("application/json")
        .body("{\"identifier\": 7, \"x\"")
        .post("/v1/check")
        .then()
        .statusCode(400);
  }

  private static long rowsOf(String leak) throws Exception {
    try (Connection connection = PostgresResource.connect("postgres");
        var statement =
            connection.prepareStatement(
                "select (select count(*) from exposure.upload where leak_id = ?::uuid)"
                    + " + (select count(*) from exposure.run where leak_id = ?::uuid)"
                    + " + (select count(*) from exposure.upload_chunk c where not exists"
                    + " (select from exposure.upload u where u.id = c.owner_id))")) {
      statement.setString(1, leak);
      statement.setString(2, leak);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
