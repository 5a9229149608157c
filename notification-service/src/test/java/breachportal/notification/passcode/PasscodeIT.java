package breachportal.notification.passcode;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import breachportal.api.id.Ids;
import breachportal.api.identity.Roles;
import breachportal.notification.MailServer;
import breachportal.testing.PostgresResource;
import breachportal.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PasscodeIT {

  private static final String CODE = "4821 0937";

  @Nested
  class AsCodeSender {

    @ParameterizedTest
    @CsvSource({
      "en, Your code for the Breach Portal, It holds for 10 minutes and works once.",
      "vi, Mã của bạn tại Breach Portal, Mã có hiệu lực trong 10 phút và chỉ dùng được một lần.",
      "zh-Hans, 您在 Breach Portal 的验证码, 验证码在 10 分钟内有效，只能使用一次。"
    })
    void shouldMailTheCodeInTheLanguageAsked(String language, String subject, String holds)
        throws Exception {
      UUID id = Ids.next();
      String to = "code." + language.toLowerCase(Locale.ROOT) + "@example.org";

      put(id, to, language).statusCode(204);

      MimeMessage mail = MailServer.await(to, 1).getFirst();
      assertThat(mail.getMessageID()).startsWith("<" + id + "@");
      assertThat(mail.getSubject()).isEqualTo(subject);
      assertThat(mail.getContent().toString()).contains(CODE).contains(holds);
      assertThat(mail.getContent().toString()).doesNotContain("http", "www.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no address", "a@b", "two@example.org,three@example.org"})
    void shouldRefuseWhatTakesNoMail(String address) {
      put(Ids.next(), address, "en")
          .statusCode(422)
          .contentType("application/problem+json")
          .body("errors[0].rule", equalTo("mailbox"));
    }

    @Test
    void shouldRefuseWhatIsNoCode() {
      given()
          .auth()
          .oauth2(Tokens.service(Roles.CODE_SENDER))
          .contentType("application/json")
          .body(message("a@example.org", "en", "Open http://example.net"))
          .put("/v1/codes/" + Ids.next())
          .then()
          .statusCode(400)
          .body("errors[0].field", equalTo("code"));
    }

    @Test
    void shouldKeepNothingOfACode() throws Exception {
      put(Ids.next(), "kept.nowhere@example.org", "en").statusCode(204);

      assertThat(allRows()).noneMatch(row -> row.contains("kept.nowhere") || row.contains(CODE));
    }

    @Test
    void shouldHandInNoNotices() {
      given()
          .auth()
          .oauth2(Tokens.service(Roles.CODE_SENDER))
          .get("/v1/notices/" + Ids.next())
          .then()
          .statusCode(403);
    }
  }

  @Nested
  class AsOthers {

    @ParameterizedTest
    @ValueSource(strings = {Roles.COMPANY, Roles.POLICE, Roles.OPERATOR, Roles.NOTICE_SENDER})
    void shouldMailNoCodes(String role) {
      given()
          .auth()
          .oauth2(Tokens.service(role))
          .contentType("application/json")
          .body(message("a@example.org", "en", CODE))
          .put("/v1/codes/" + Ids.next())
          .then()
          .statusCode(403);
    }

    @Test
    void shouldMailNoCodesWithoutSigningIn() {
      given()
          .contentType("application/json")
          .body(message("a@example.org", "en", CODE))
          .put("/v1/codes/" + Ids.next())
          .then()
          .statusCode(401);
    }
  }

  private static ValidatableResponse put(UUID id, String email, String language) {
    return given()
        .auth()
        .oauth2(Tokens.service(Roles.CODE_SENDER))
        .contentType("application/json")
        .body(message(email, language, CODE))
        .put("/v1/codes/" + id)
        .then();
  }

  private static Map<String, Object> message(String email, String language, String code) {
    return Map.of("email", email, "language", language, "code", code, "minutes", 10);
  }

  private static List<String> allRows() throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection connection = PostgresResource.connect("postgres");
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names =
          statement.executeQuery(
              "select format('%I.%I', schemaname, tablename) from pg_tables"
                  + " where schemaname = 'notification'")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      for (String table : tables) {
        try (ResultSet each = statement.executeQuery("select t::text from " + table + " t")) {
          while (each.next()) {
            rows.add(each.getString(1));
          }
        }
      }
    }
    return rows;
  }
}
