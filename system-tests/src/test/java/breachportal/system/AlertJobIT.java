package breachportal.system;

import static breachportal.system.Stage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A citizen who wants to hear of new leaks, is alerted of one and ends it: one story, whose steps
/// build on those before.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertJobIT {
  @RegisterExtension static final Stage stage = new Stage();

  private static final String CITIZEN = "citizen";
  private static final String A05 = "a05@police.example.org";
  private static final String WATCHER = "watcher@subscriber.example.net";
  private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");

  private String oneClick = "";

  @Test
  @Order(1)
  void shouldTakeTheWishBehindACodeFromTheMail() {
    var citizen = stage.visitor(CITIZEN);
    citizen.open("/");
    citizen.follow("Alerts of new leaks");
    citizen.examine("alerts");
    citizen.fill("What shall we watch?", Seized.FORMS_OF_ONE_NUMBER.getFirst());
    citizen.fill("Where shall we write?", WATCHER);
    citizen.press("Alert me");
    citizen.examine("alerts-code");
    await().atMost(SOON).until(() -> stage.mails().to(WATCHER).size() == 1);
    citizen.fill("Code from the mail", codeOfTheMail());
    citizen.press("Confirm");
    citizen.examine("alerts-on");
    assertThat(citizen.heading()).isEqualTo("Alerts are on");
  }

  @Test
  @Order(2)
  void shouldAlertOnceOfALeakThatIsPublishedAndNotSayTheNumber() {
    SeizedLeak.publish(stage.signedIn(A05, "/police"));
    await().atMost(SOON).until(() -> stage.mails().to(WATCHER).size() == 2);
    JsonNode alert = stage.mails().to(WATCHER).getLast();
    assertThat(alert.path("text").asText())
        .contains(SeizedLeak.TITLE)
        .doesNotContain("519", "http");
    JsonNode headers = alert.path("headers");
    assertThat(headers.path("list-unsubscribe-post").asText())
        .isEqualTo("List-Unsubscribe=One-Click");
    oneClick = headers.path("list-unsubscribe").asText().replaceAll("[<>]", "");
    assertThat(oneClick).startsWith(stage.portal() + "/alerts/stop/");
  }

  @Test
  @Order(3)
  void shouldEndAllAlertsAtOneClick() throws Exception {
    var citizen = stage.visitor(CITIZEN);
    citizen.open(URI.create(oneClick).getPath());
    citizen.examine("alerts-stop-one");
    assertThat(clicked()).isEqualTo(200);
    citizen.press("End all alerts");
    citizen.examine("alerts-stopped");
    citizen.open("/alerts/stop");
    citizen.examine("alerts-stop");
    citizen.fill("Code from the mail", codeOfTheMail());
    citizen.press("End all alerts");
    assertThat(citizen.text()).contains("This code belongs to no alerts.");
  }

  /// As a mail program does it (RFC 8058): nothing but the address, no cookie, no origin.
  private int clicked() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(oneClick))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  private String codeOfTheMail() {
    var code = CODE.matcher(stage.mails().to(WATCHER).getFirst().path("text").asText());
    assertThat(code.find()).isTrue();
    return code.group();
  }
}
