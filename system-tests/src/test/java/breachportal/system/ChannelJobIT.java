package breachportal.system;

import static breachportal.system.Stage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An authority that asks for encrypted mail and for posts: one story, whose steps build on those
/// before.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChannelJobIT {
  @RegisterExtension static final Stage stage = new Stage();

  private static final String COMPANY = "officer@saomai.example.org";
  private static final String OPERATOR = "operator@portal.example.org";
  private static final String A05 = "a05@police.example.org";
  private static final String CHANNEL = "/operator/channels/0a000000-0000-4000-8000-000000000001";

  private final List<Map<String, String>> posts = new CopyOnWriteArrayList<>();

  private HttpServer receiver;
  private DeskKey desk;
  private String secret = "";

  @BeforeAll
  void begin() throws Exception {
    desk = DeskKey.of(A05);
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var post = new HashMap<String, String>();
            for (var name : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
              post.put(name, exchange.getRequestHeaders().getFirst(name));
            }
            var body = exchange.getRequestBody().readAllBytes();
            post.put("body", new String(body, StandardCharsets.UTF_8));
            posts.add(post);
            exchange.sendResponseHeaders(204, -1);
          }
        });
    receiver.start();
  }

  @AfterAll
  void end() {
    if (receiver != null) {
      receiver.stop(0);
    }
  }

  @Test
  @Order(1)
  void shouldAskForEncryptionAndForPosts() {
    var operator = stage.signedIn(OPERATOR, "/operator/channels");
    operator.examine("channels");
    assertThat(operator.text()).contains("Plain mail", "What the portal signs with");
    operator.open(CHANNEL);
    operator.choose("How its notices are mailed", "S/MIME, signed and encrypted (AES-256-GCM)");
    operator.press("Mail this way");
    operator.examine("channel");
    operator.follow("Post notices to an address");
    operator.examine("webhook");
    operator.fill("Address", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/in");
    operator.press("Post there");
    operator.examine("webhook-secret");
    secret = operator.page().getByTestId("secret").innerText();
    operator.open("/operator/channels");
    assertThat(operator.text()).contains("No valid key");
  }

  @Test
  @Order(2)
  void shouldTellThatANoticeWaitsAndNothingMore() {
    var company = stage.signedIn(COMPANY, "/company");
    company.press("Start a report");
    new ReportForm(company, Instant.now()).fillIn("Tây Ninh");
    company.press("Check your answers and file");
    company.press("File with the police");

    await().atMost(SOON).untilAsserted(() -> assertThat(stage.mails().to(A05)).hasSize(1));
    assertThat(stage.mails().to(A05).toString()).doesNotContain("Sao Mai", "noticeId");
    var operator = stage.visitor(OPERATOR);
    operator.open(CHANNEL);
    assertThat(operator.text()).contains("1 notice waits", "No key for this mailbox is pinned");
    operator.examine("channel-waiting");
  }

  @Test
  @Order(3)
  void shouldPostTheSignedNotice() throws Exception {
    await().atMost(SOON).until(() -> !posts.isEmpty());
    var post = posts.getFirst();
    var mac = Mac.getInstance("HmacSHA256");
    var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    var signed =
        post.get("webhook-id") + "." + post.get("webhook-timestamp") + "." + post.get("body");
    var right = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
    assertThat(post.get("webhook-signature"))
        .isEqualTo("v1," + Base64.getEncoder().encodeToString(right));
    assertThat(post.get("body")).contains("Sao Mai");
  }

  @Test
  @Order(4)
  void shouldMailWhatWaitedOnceAKeyIsPinned() throws Exception {
    var operator = stage.visitor(OPERATOR);
    operator.fill("Pin a key", desk.pem());
    operator.press("Look at it");
    operator.examine("key-preview");
    assertThat(operator.text()).contains(inFours(desk.fingerprint()), A05);
    operator.press("The fingerprint is right: pin it");
    operator.examine("channel-pinned");
    assertThat(operator.text()).contains("In use", inFours(desk.fingerprint()));

    await().atMost(SOON).untilAsserted(() -> assertThat(stage.mails().to(A05)).hasSize(2));
    var mail = stage.mails().sourceOf(stage.mails().to(A05).getLast());
    assertThat(mail).contains("smime-type=authEnveloped-data").doesNotContain("Sao Mai");
    assertThat(desk.open(mail)).contains("smime-type=signed-data");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              operator.open(CHANNEL);
              assertThat(operator.text()).doesNotContain("notice waits");
            });
  }

  /// As people compare it.
  private static String inFours(String fingerprint) {
    return fingerprint.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
