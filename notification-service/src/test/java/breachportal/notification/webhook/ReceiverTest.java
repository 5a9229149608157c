package breachportal.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://10.1.2.3/",
        "https://172.16.0.1/",
        "https://192.168.1.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://[::1]/",
        "https://[fd00::1]/",
        "https://[fe80::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[64:ff9b::a00:1]/",
        "https://[2002:a00:1::]/",
        "https://localhost/",
        "https://224.0.0.1/",
        "https://255.255.255.255/",
        "http://8.8.8.8/",
        "https://2130706433/"
      })
  void shouldNotBeLedIntoTheHouse(String url) {
    assertThat(Receiver.resolve(url, settings(false, true))).isEmpty();
  }

  @Test
  void shouldConnectToPublicAddressesByTls() {
    Receiver receiver =
        Receiver.resolve("https://8.8.8.8:8443/in?a=b", settings(false, false)).orElseThrow();
    assertThat(receiver.port()).isEqualTo(8443);
    assertThat(receiver.target()).isEqualTo("/in?a=b");
    assertThat(receiver.authority()).isEqualTo("8.8.8.8:8443");
    assertThat(Receiver.resolve("https://[2606:4700::1]/", settings(false, false))).isPresent();
  }

  @Test
  void shouldDoWithoutTlsOnLoopbackOnlyWhenToldSo() {
    assertThat(Receiver.resolve("http://127.0.0.1/", settings(true, false))).isEmpty();
    assertThat(Receiver.resolve("http://127.0.0.1/", settings(true, true))).isPresent();
    assertThat(Receiver.resolve("http://10.0.0.1/", settings(true, true))).isEmpty();
    assertThat(Receiver.resolve("https://10.0.0.1/", settings(true, true))).isPresent();
  }

  @Test
  void shouldGiveUpOnWhoAnswersTooSlowlyOrTooMuch() throws Exception {
    for (String answer : new String[] {"", "H".repeat(100_000), "no HTTP\r\n"}) {
      try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        Thread.ofVirtual().start(() -> answer(door, answer));
        Receiver receiver =
            Receiver.resolve("http://127.0.0.1:" + door.getLocalPort() + "/", settings(true, true))
                .orElseThrow();
        Post post = new Post(receiver, Duration.ofMillis(500));
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () ->
                assertThatThrownBy(() -> post.send(Map.of(), new byte[9]))
                    .isInstanceOf(IOException.class));
      }
    }
  }

  private static void answer(ServerSocket door, String answer) {
    try (var client = door.accept()) {
      InputStream asked = client.getInputStream();
      client.getOutputStream().write(answer.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      client.getOutputStream().flush();
      while (asked.read() >= 0) {
        // Until the other side hangs up.
      }
    } catch (IOException hungUp) {
      // As it should.
    }
  }

  private static WebhookSettings settings(boolean privateNetworks, boolean plainHttp) {
    return new WebhookSettings() {
      @Override
      public boolean privateNetworks() {
        return privateNetworks;
      }

      @Override
      public boolean plainHttp() {
        return plainHttp;
      }

      @Override
      public Duration patience() {
        return Duration.ofSeconds(1);
      }

      @Override
      public Duration lease() {
        return Duration.ofMinutes(1);
      }

      @Override
      public Duration poll() {
        return Duration.ofSeconds(1);
      }

      @Override
      public int parallel() {
        return 1;
      }

      @Override
      public Duration overlap() {
        return Duration.ofDays(1);
      }
    };
  }
}
