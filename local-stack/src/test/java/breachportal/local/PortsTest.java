package breachportal.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void shouldTakeTheUsualPortsWhenNothingIsSet() {
    var ports = Ports.from(Map.of());
    for (var port : Port.values()) {
      assertThat(ports.of(port)).isEqualTo(port.usual());
    }
  }

  @Test
  void shouldTakeThePortThatIsSet() {
    var ports = Ports.from(Map.of("BREACH_PORTAL_PORTAL_PORT", "9080"));
    assertThat(ports.of(Port.PORTAL)).isEqualTo(9080);
    assertThat(ports.url(Port.PORTAL)).isEqualTo("http://localhost:9080");
  }

  @Test
  void shouldRefuseWhatIsNoPort() {
    for (var text : new String[] {"web", "0", "65536", "-1", "8080.5"}) {
      var settings = Map.of("BREACH_PORTAL_MAIL_WEB_PORT", text);
      assertThatThrownBy(() -> Ports.from(settings))
          .isInstanceOf(StackFailure.class)
          .hasMessageContaining("BREACH_PORTAL_MAIL_WEB_PORT")
          .hasMessageContaining(text);
    }
  }

  @Test
  void shouldRefuseOnePortForTwoParts() {
    assertThatThrownBy(() -> Ports.from(Map.of("BREACH_PORTAL_PORTAL_PORT", "8081")))
        .isInstanceOf(StackFailure.class)
        .hasMessageContaining("BREACH_PORTAL_PORTAL_PORT")
        .hasMessageContaining("BREACH_PORTAL_REPORT_PORT");
  }

  @Test
  void shouldNameATakenPortWithItsSetting() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var number = Integer.toString(other.getLocalPort());
      var ports = Ports.from(Map.of("BREACH_PORTAL_KEYCLOAK_PORT", number));
      assertThatThrownBy(ports::requireFree)
          .isInstanceOf(StackFailure.class)
          .hasMessageContaining("Port " + number + ", for the identity provider, is taken")
          .hasMessageContaining("BREACH_PORTAL_KEYCLOAK_PORT");
    }
  }

  @Test
  void shouldFindPortsThatAreFree() {
    var ports = Ports.free();
    ports.requireFree();
    assertThat(Arrays.stream(Port.values()).map(ports::of)).doesNotHaveDuplicates();
  }
}
