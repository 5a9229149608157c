package breachportal.portal.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The defence against forged requests: a request that can change something must come from a page
/// of this origin.
///
/// Browsers say where a request comes from, in `Sec-Fetch-Site` (Fetch Metadata) and in `Origin`
/// (RFC 6454), and a page can't set either. Each that is there must name this origin; a request
/// with neither is refused, since no browser of today sends one. Together with the session cookie's
/// `SameSite=Lax` no token in the form is needed.
final class SameOrigin {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private SameOrigin() {}

  /// @param method the HTTP method
  /// @param fetchSite the header `Sec-Fetch-Site`
  /// @param origin the header `Origin`
  /// @param own this origin, such as `https://portal.example.org`
  /// @return whether the request may be answered
  static boolean allows(
      String method, @Nullable String fetchSite, @Nullable String origin, String own) {
    if (SAFE.contains(method)) {
      return true;
    }
    if (fetchSite == null && origin == null) {
      return false;
    }
    return (fetchSite == null || fetchSite.equals("same-origin"))
        && (origin == null || origin.equalsIgnoreCase(own));
  }
}
