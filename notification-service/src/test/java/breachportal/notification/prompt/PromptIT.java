package breachportal.notification.prompt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.api.id.Ids;
import breachportal.api.identity.Roles;
import breachportal.notification.MailServer;
import breachportal.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PromptIT {

  @Test
  void shouldSayThatADutyIsDueAndNothingMore() throws Exception {
    UUID id = Ids.next();
    put(id, prompt("duty_near", "officer@saomai.example.org", "vi", "2026-11-24T02:12:00Z"))
        .statusCode(201);

    MimeMessage mail = MailServer.await("officer@saomai.example.org", 1).getFirst();
    assertThat(mail.getMessageID()).startsWith("<" + id + "@");
    assertThat(mail.getSubject())
        .isEqualTo("Một nghĩa vụ của báo cáo BR-2026-000123-K sắp đến hạn");
    assertThat(mail.getContent().toString())
        .contains("Hạn là 09:12 ngày 24/11/2026 (UTC+07:00).")
        .doesNotContain("http");
  }

  @Test
  void shouldSendOnceWhenHandedInTwice() {
    UUID id = Ids.next();
    var prompt = prompt("question", "twice@saomai.example.org", "en", null);
    put(id, prompt).statusCode(201);
    MailServer.await("twice@saomai.example.org", 1);

    put(id, prompt).statusCode(200);
    put(id, prompt("answer", "twice@saomai.example.org", "en", null)).statusCode(409);

    assertThat(MailServer.received("twice@saomai.example.org")).hasSize(1);
  }

  @Test
  void shouldRefuseWhatIsNoMailbox() {
    put(Ids.next(), prompt("question", "\"a b\"@example.org", "en", null)).statusCode(422);
    put(Ids.next(), prompt("question", "a@example.org\r\nBcc: b@example.org", "en", null))
        .statusCode(400);
  }

  @Test
  void shouldAnswerOnlyThoseWhoSendNotices() {
    for (String token :
        new String[] {Tokens.company(Ids.next()), Tokens.police(Ids.next()), Tokens.operator()}) {
      put(Ids.next(), prompt("question", "a@example.org", "en", null), token).statusCode(403);
    }
  }

  private static Map<String, Object> prompt(
      String kind, String email, String language, String dueAt) {
    var prompt = new java.util.HashMap<String, Object>();
    prompt.put("kind", kind);
    prompt.put("email", email);
    prompt.put("language", language);
    prompt.put("reportReference", "BR-2026-000123-K");
    prompt.put("dueAt", dueAt);
    return prompt;
  }

  private static ValidatableResponse put(UUID id, Map<String, Object> prompt) {
    return put(id, prompt, Tokens.service(Roles.NOTICE_SENDER));
  }

  private static ValidatableResponse put(UUID id, Map<String, Object> prompt, String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(prompt)
        .put("/v1/prompts/" + id)
        .then();
  }
}
