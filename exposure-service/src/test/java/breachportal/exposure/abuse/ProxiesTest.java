package breachportal.exposure.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breachportal.exposure.abuse.AbuseSettings.ProxyHeader;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

  private static final InetAddress PEER = InetAddress.ofLiteral("10.1.2.3");
  private static final Proxies PROXIES =
      new Proxies(List.of("10.0.0.0/8", "2001:db8:a::/48"), ProxyHeader.X_FORWARDED_FOR);
  private static final Proxies OF_RFC_7239 =
      new Proxies(List.of("10.0.0.0/8"), ProxyHeader.FORWARDED);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.7 | 203.0.113.7",
        "198.51.100.9, 203.0.113.7 | 203.0.113.7",
        "198.51.100.9, 203.0.113.7, 10.9.9.9 | 203.0.113.7",
        "10.5.5.5, 203.0.113.7 , 10.9.9.9,10.8.8.8 | 203.0.113.7",
        "203.0.113.7:4711 | 203.0.113.7",
        "2001:db8:b::1 | 2001:db8:b::1",
        "[2001:db8:b::1]:443, 2001:db8:a::5 | 2001:db8:b::1",
        "::ffff:203.0.113.7 | 203.0.113.7",
        "10.7.7.7, 10.8.8.8 | 10.7.7.7",
        "203.0.113.7, unknown, 10.8.8.8 | 10.8.8.8",
        "203.0.113.7, <script>, 10.8.8.8 | 10.8.8.8",
        "'' | 10.1.2.3",
        "203.0.113.7, localhost | 10.1.2.3",
      })
  void shouldTakeTheLastAddressThatIsNoProxys(String header, String client) {
    assertThat(PROXIES.before(PEER, List.of(header))).isEqualTo(InetAddress.ofLiteral(client));
  }

  @Test
  void shouldReadSeveralLinesAsOne() {
    assertThat(PROXIES.before(PEER, List.of("198.51.100.9", "203.0.113.7, 10.2.2.2")))
        .isEqualTo(InetAddress.ofLiteral("203.0.113.7"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for=203.0.113.7 | 203.0.113.7",
        "for=198.51.100.9, for=203.0.113.7;proto=https;by=10.1.1.1 | 203.0.113.7",
        "proto=https;For=\"[2001:db8:b::1]:4711\" | 2001:db8:b::1",
        "for=203.0.113.7, for=10.3.3.3 | 203.0.113.7",
        "for=203.0.113.7, for=_hidden | 10.1.2.3",
        "for=203.0.113.7, by=10.3.3.3 | 10.1.2.3",
      })
  void shouldReadForwarded(String header, String client) {
    assertThat(OF_RFC_7239.before(PEER, List.of(header))).isEqualTo(InetAddress.ofLiteral(client));
  }

  @Test
  void shouldRefuseWhatIsNoNetwork() {
    for (String text : List.of("10.0.0.0/33", "portal", "10.0.0.0/-1", "10.0.0.0/x")) {
      assertThatThrownBy(() -> new Proxies(List.of(text), ProxyHeader.FORWARDED))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void shouldCountTheHalfOfAnIpv6AddressThatASubscriberHas() {
    ClientAddress one = new ClientAddress(InetAddress.ofLiteral("2001:db8:1:2::1"));
    ClientAddress same = new ClientAddress(InetAddress.ofLiteral("2001:db8:1:2:ffff::2"));
    ClientAddress near = new ClientAddress(InetAddress.ofLiteral("2001:db8:1:3::1"));
    assertThat(one.own()).isEqualTo(same.own()).isNotEqualTo(near.own()).hasSize(8);
    assertThat(one.network()).isEqualTo(near.network()).hasSize(6);
    ClientAddress v4 = new ClientAddress(InetAddress.ofLiteral("203.0.113.7"));
    assertThat(v4.own()).hasSize(4);
    assertThat(v4.network()).containsExactly((byte) 203, 0, 113);
    assertThat(v4).hasToString("ClientAddress[redacted]");
  }
}
