package breachportal.notification.notice;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import breachportal.api.id.Ids;
import breachportal.api.identity.Roles;
import breachportal.api.json.ContractJson;
import breachportal.contract.breach.Language;
import breachportal.contract.notice.NoticeMessage;
import breachportal.notification.MailServer;
import breachportal.testing.Tokens;
import breachportal.testing.Waits;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoticeIT {
  private static final ObjectMapper JSON = ContractJson.mapper();

  @Test
  void shouldMailNoticeWithItsJsonByteForByte() throws Exception {
    UUID id = Ids.next();
    NoticeMessage message = Messages.aMessageTo("hanoi@police.example.org", Language.VI);

    put(id, message).statusCode(201).body("messageId", equalTo(id.toString()));

    MimeMessage mail = MailServer.await("hanoi@police.example.org", 1).getFirst();
    assertThat(mail.getMessageID()).startsWith("<" + id + "@");
    assertThat(mail.getSubject())
        .isEqualTo(
            "[TLP:AMBER+STRICT] Thông báo lộ lọt dữ liệu BR-2026-000123-K, bản 1 (thông báo ban"
                + " đầu): Công ty Viễn thông Sao Mai");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getBodyPart(0).getContent().toString())
        .contains("Kính gửi: Công an thành phố Hà Nội")
        .contains("08:00 ngày 23/11/2026 (UTC+07:00)")
        .contains("khoảng 1.200.000 (từ 1.000.000 đến 1.500.000)");
    Part attached = parts.getBodyPart(1);
    assertThat(attached.getFileName()).isEqualTo("BR-2026-000123-K-r1.json");
    assertThat(attached.getContentType()).startsWith("application/json");
    assertThat(attached.getInputStream().readAllBytes())
        .isEqualTo(message.noticeJson().getBytes(UTF_8));
    awaitDelivered(id);
  }

  @Test
  void shouldSendOnceWhenHandedInTwice() throws Exception {
    UUID id = Ids.next();
    NoticeMessage message = Messages.aMessageTo("twice@police.example.org", Language.EN);

    put(id, message).statusCode(201);
    MailServer.await("twice@police.example.org", 1);
    awaitDelivered(id);
    put(id, message).statusCode(200).body("deliveredAt", notNullValue());

    assertThat(MailServer.received("twice@police.example.org")).hasSize(1);
  }

  @Test
  void shouldRefuseAnotherContentUnderTheSameIdentifier() throws Exception {
    UUID id = Ids.next();
    put(id, Messages.aMessageTo("one@police.example.org", Language.EN)).statusCode(201);

    put(id, Messages.aMessageTo("two@police.example.org", Language.EN))
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:breachportal:problem:another-notice"));
  }

  @Test
  void shouldKeepLineBreaksOfANameOutOfTheHeaders() throws Exception {
    UUID id = Ids.next();
    NoticeMessage message =
        Messages.aMessage(
            Messages.aNotice("Evil\r\nBcc: everyone@example.org\n\nHello"),
            "inject@police.example.org",
            Language.EN);

    put(id, message).statusCode(201);

    MimeMessage mail = MailServer.await("inject@police.example.org", 1).getFirst();
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getSubject()).endsWith("Evil Bcc: everyone@example.org Hello");
  }

  @Test
  void shouldRefuseWhatCouldNotBeDelivered() throws Exception {
    put(Ids.next(), Messages.aMessageTo("\"a b\"@police.example.org", Language.EN))
        .statusCode(422)
        .body("errors[0].field", equalTo("email"));
  }

  @Test
  void shouldAnswerOnlyNoticeSenders() throws Exception {
    String body = JSON.writeValueAsString(Messages.aMessageTo("x@example.org", Language.EN));
    for (String token :
        new String[] {Tokens.company(Ids.next()), Tokens.police(Ids.next()), Tokens.operator()}) {
      given()
          .auth()
          .oauth2(token)
          .contentType("application/json")
          .body(body)
          .put("/v1/notices/" + Ids.next())
          .then()
          .statusCode(403);
    }
    given().get("/v1/notices/" + Ids.next()).then().statusCode(401);
  }

  @Test
  void shouldNameUnknownFields() {
    given()
        .auth()
        .oauth2(Tokens.service(Roles.NOTICE_SENDER))
        .contentType("application/json")
        .body("{\"surprise\": 1}")
        .put("/v1/notices/" + Ids.next())
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("surprise"))
        .body("errors[0].rule", equalTo("unknown_field"));
  }

  private static void awaitDelivered(UUID id) {
    Waits.await()
        .untilAsserted(
            () ->
                given()
                    .auth()
                    .oauth2(Tokens.service(Roles.NOTICE_SENDER))
                    .get("/v1/notices/" + id)
                    .then()
                    .statusCode(200)
                    .body("deliveredAt", notNullValue())
                    .body("attempts", equalTo(1)));
  }

  private static ValidatableResponse put(UUID id, NoticeMessage message) throws Exception {
    return given()
        .auth()
        .oauth2(Tokens.service(Roles.NOTICE_SENDER))
        .contentType("application/json")
        .body(JSON.writeValueAsBytes(message))
        .put("/v1/notices/" + id)
        .then();
  }
}
