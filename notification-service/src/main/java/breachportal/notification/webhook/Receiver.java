package breachportal.notification.webhook;

import breachportal.api.problem.FieldsRefused;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// Where posts go: an address that was looked at before anything is sent to it.
///
/// @param uri what the operator gave
/// @param address what its host is now; connected to, and not resolved again
record Receiver(URI uri, InetAddress address) {
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  /// Resolves a receiver, once.
  ///
  /// @param url what the operator gave
  /// @param settings what is allowed
  /// @return the receiver; empty when it can't be resolved, or one of its addresses is not allowed
  static Optional<Receiver> resolve(String url, WebhookSettings settings) {
    URI uri = parse(url);
    try {
      InetAddress[] all = InetAddress.getAllByName(host(uri));
      boolean allowed = Arrays.stream(all).allMatch(each -> isAllowed(uri, each, settings));
      return allowed ? Optional.of(new Receiver(uri, all[0])) : Optional.empty();
    } catch (UnknownHostException unknown) {
      return Optional.empty();
    }
  }

  private static boolean isAllowed(URI uri, InetAddress address, WebhookSettings settings) {
    if (!isEncrypted(uri) && !(settings.plainHttp() && address.isLoopbackAddress())) {
      return false;
    }
    boolean ever = !address.isAnyLocalAddress() && !address.isMulticastAddress();
    return PublicAddress.is(address) || (settings.privateNetworks() && ever);
  }

  /// @param url what the operator gave
  /// @return the same, if it can be posted to
  /// @throws FieldsRefused naming `url` when it can't
  static URI parse(String url) {
    try {
      URI uri = new URI(url);
      boolean http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (http
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getFragment() == null
          && uri.getPort() != 0) {
        return uri;
      }
    } catch (URISyntaxException unreadable) {
      // Refused below, without what was sent.
    }
    throw new FieldsRefused(
        "url", "https", "An https address without a name, a password or a fragment is needed.");
  }

  private static boolean isEncrypted(URI uri) {
    return "https".equals(uri.getScheme());
  }

  boolean isEncrypted() {
    return isEncrypted(uri);
  }

  /// @return the host without the brackets of IPv6
  String host() {
    return host(uri);
  }

  private static String host(URI uri) {
    String host = Objects.requireNonNull(uri.getHost());
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  int port() {
    return uri.getPort() > 0 ? uri.getPort() : isEncrypted() ? HTTPS : HTTP;
  }

  /// @return what stands in the `Host` header
  String authority() {
    return Objects.requireNonNull(uri.getRawAuthority());
  }

  /// @return what is asked for
  String target() {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }
}
