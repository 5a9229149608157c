package breachportal.portal.security;

import java.net.URI;

/// The content security policy of every page: nothing but our own styles, faces, images and
/// scripts, which talk to this origin only; no inline code, no frames around us.
final class ContentPolicy {

  private ContentPolicy() {}

  /// @param issuer the identity provider's address; signing out is a form whose answer leads there,
  ///     and browsers hold redirects to `form-action` too
  /// @return the header's value
  static String forIssuer(URI issuer) {
    return "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src"
        + " 'self'; connect-src 'self'; base-uri 'none'; frame-src 'self'; frame-ancestors 'none'; form-action"
        + " 'self' "
        + originOf(issuer);
  }

  private static String originOf(URI address) {
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return address.getScheme() + "://" + address.getHost() + port;
  }
}
