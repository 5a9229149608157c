package breachportal.exposure.abuse;

import breachportal.exposure.abuse.AbuseSettings.ProxyHeader;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells where a request comes from. What a header says is believed as far as trusted proxies have
/// written it: read from its end, it is the first address that is not one of theirs. What a client
/// writes into the header stands before that and buys nothing.
@Singleton
public class Proxies {

  private static final int MAX_HOPS = 20;
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern FOR =
      Pattern.compile("(?:^|;)\\s*for=(?:\"([^\"]*)\"|([^;\"\\s]*))\\s*(?:;|$)");
  private static final Pattern IPV4_PORT = Pattern.compile("([0-9.]+)(?::[0-9]{1,5})?");
  private static final Pattern IPV6_PORT = Pattern.compile("\\[([0-9a-f:.]+)](?::[0-9]{1,5})?");

  private final List<Network> trusted;
  private final ProxyHeader header;

  @Inject
  Proxies(AbuseSettings settings) {
    this(settings.trustedProxies().orElse(List.of()), settings.proxyHeader());
  }

  Proxies(List<String> trusted, ProxyHeader header) {
    this.trusted = trusted.stream().map(String::strip).map(Network::of).toList();
    this.header = header;
  }

  /// @param request a request
  /// @return where it comes from
  public ClientAddress clientOf(HttpServerRequest request) {
    String name = header == ProxyHeader.FORWARDED ? "forwarded" : "x-forwarded-for";
    InetAddress peer = InetAddress.ofLiteral(request.remoteAddress().hostAddress());
    return new ClientAddress(isTrusted(peer) ? before(peer, request.headers().getAll(name)) : peer);
  }

  /// @param peer a trusted proxy
  /// @param lines the lines of the header, in their order
  /// @return the last address that is none of a trusted proxy, or what the last of them could not
  ///     name
  InetAddress before(InetAddress peer, List<String> lines) {
    String[] hops = COMMA.split(String.join(",", lines), -1);
    InetAddress known = peer;
    for (int i = hops.length - 1; i >= Math.max(0, hops.length - MAX_HOPS); i--) {
      InetAddress hop = address(hops[i].strip().toLowerCase(Locale.ROOT));
      if (hop == null) {
        return known;
      }
      known = hop;
      if (!isTrusted(hop)) {
        return hop;
      }
    }
    return known;
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(network -> network.contains(address));
  }

  private @Nullable InetAddress address(String hop) {
    return literal(header == ProxyHeader.FORWARDED ? forwardedFor(hop) : hop);
  }

  private static String forwardedFor(String element) {
    Matcher named = FOR.matcher(element);
    if (!named.find()) {
      return "";
    }
    return named.group(1) != null ? named.group(1) : named.group(2);
  }

  private static @Nullable InetAddress literal(String text) {
    Matcher v4 = IPV4_PORT.matcher(text);
    Matcher v6 = IPV6_PORT.matcher(text);
    String literal = v4.matches() ? v4.group(1) : v6.matches() ? v6.group(1) : text;
    try {
      return InetAddress.ofLiteral(literal);
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }
}
