package breachportal.portal.operator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import breachportal.contract.breach.Language;
import breachportal.contract.mail.MailQueues;
import breachportal.contract.mail.MailQueues.DeadLetter;
import breachportal.contract.mail.MailQueues.LaneState;
import breachportal.contract.mail.MailQueues.RelayState;
import breachportal.contract.organisation.Authority;
import breachportal.contract.organisation.AuthorityKind;
import breachportal.portal.AsOperator;
import breachportal.portal.Services;
import breachportal.portal.StandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Services.class)
@AsOperator
class MailPagesIT {
  private static final UUID LETTER = UUID.fromString("0e000000-0000-4000-8000-000000000003");
  private static final UUID A05 = UUID.fromString("0a000000-0000-4000-8000-000000000001");
  private static final Instant NOW = Instant.parse("2026-11-22T02:12:00Z");
  private static final String RETRY = "/dead-letters/" + LETTER + "/retry";

  StandIn services;

  @BeforeEach
  void haveOneDeadLetter() {
    services.reset();
    services
        .answer(
            "GET /v1/mail-queues",
            new MailQueues(
                List.of(new LaneState("urgent", 1, 2, 3, 0, 1, 4_000, 12_345)),
                List.of(
                    new RelayState(
                        "urgent", "first", "mail.example.org:587", true, 7, 5, "silence", NOW)),
                List.of(
                    new DeadLetter(LETTER, "BR-2026-000123-K", A05, "A05", NOW, 12, "451 4.3.0")),
                NOW))
        .answer(
            "GET /v1/authorities",
            List.of(
                new Authority(
                    A05,
                    "A05",
                    AuthorityKind.NATIONAL_POLICE,
                    "VN",
                    null,
                    "a05@police.example.org",
                    List.of(Language.VI))))
        .answer("POST /v1/mail-queues" + RETRY, 204, "application/json", new byte[0]);
  }

  @Test
  void shouldShowQueuesRelaysAndDeadLetters() {
    given()
        .get("/operator/mail")
        .then()
        .statusCode(200)
        .body(containsString("Urgent mail has been too late since"))
        .body(containsString("12,345"))
        .body(containsString("Rests after trouble"))
        .body(containsString("mail.example.org:587"))
        .body(containsString("BR-2026-000123-K"))
        .body(containsString("451 4.3.0"));
  }

  @Test
  void shouldTryADeadLetterAgainAtTheAddressThatItsAuthorityHasNow() {
    given()
        .header("Sec-Fetch-Site", "same-origin")
        .redirects()
        .follow(false)
        .post("/operator/mail" + RETRY)
        .then()
        .statusCode(303)
        .header("Location", endsWith("/operator/mail?retried"));
    assertEquals("POST /v1/mail-queues" + RETRY, services.asked().getLast().line());
    assertEquals("{\"email\":\"a05@police.example.org\"}", services.asked().getLast().body());
  }
}
