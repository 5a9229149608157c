package breachportal.portal.security;

import breachportal.portal.page.Trouble;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The first handler of every request, before identity: sets the security headers of every answer
/// (pages, assets, redirects, errors), refuses forged and oversized requests.
@ApplicationScoped
class Gate {

  /// Before authentication (200) and CORS (300).
  private static final int FIRST = 1_000;

  private static final String CHECK = "/v1/check/";

  /// Where one click in a mail program ends alerts (RFC 8058).
  private static final Pattern ONE_CLICK = Pattern.compile("/alerts/stop/[2-9A-Z]{12}");

  private final PortalBounds bounds;
  private final String contentPolicy;

  Gate(PortalBounds bounds, @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI issuer) {
    this.bounds = bounds;
    this.contentPolicy = ContentPolicy.forIssuer(issuer);
  }

  void register(@Observes Filters filters) {
    filters.register(this::handle, FIRST);
  }

  private void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    setHeaders(context);
    // The check needs no session and changes nothing of anybody's: a command line may ask too.
    boolean check = context.normalizedPath().startsWith(CHECK);
    // A mail program sends no cookies and is no page; the code in the path is all the right it
    // needs.
    boolean oneClick = ONE_CLICK.matcher(context.normalizedPath()).matches();
    if (!check
        && !oneClick
        && !SameOrigin.allows(
            request.method().name(),
            request.getHeader("Sec-Fetch-Site"),
            request.getHeader(HttpHeaders.ORIGIN),
            ownOrigin(request))) {
      refuse(context, 403, Trouble.FROM_ELSEWHERE);
    } else if (context.normalizedPath().equals("/sign-out")
        && !"POST".equals(request.method().name())) {
      context.redirect("/"); // a link signs nobody out
    } else if (tooLarge(request, check || oneClick)) {
      refuse(context, 413, Trouble.TOO_LARGE);
    } else {
      context.next();
    }
  }

  private void setHeaders(RoutingContext context) {
    var headers = context.response().headers();
    headers.set("Content-Security-Policy", contentPolicy);
    headers.set("Integrity-Policy", "blocked-destinations=(script)");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (context.request().isSSL() || "https".equals(context.request().scheme())) {
      headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    }
    boolean asset = context.normalizedPath().startsWith("/assets/");
    headers.set("Cache-Control", asset ? "public, max-age=31536000, immutable" : "no-store");
  }

  /// Browsers say how long a form is. One that does not is taken only when it carries a file: the
  /// server counts these while they come in, up to `quarkus.http.limits.max-body-size`.
  private boolean tooLarge(HttpServerRequest request, boolean small) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    boolean upload = !small && type != null && type.startsWith("multipart/form-data");
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      return !upload && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }
    long most = upload ? bounds.uploadBytes() : bounds.formBytes();
    return parsed(length) > (small ? bounds.checkBytes() : most);
  }

  private static long parsed(String length) {
    try {
      return Long.parseLong(length);
    } catch (NumberFormatException notANumber) {
      return Long.MAX_VALUE;
    }
  }

  /// As browsers write it in `Origin`: without the port that goes without saying.
  private static String ownOrigin(HttpServerRequest request) {
    String scheme = String.valueOf(request.scheme());
    HostAndPort authority = request.authority();
    if (authority == null) {
      return scheme + "://";
    }
    int usual = scheme.equals("https") ? 443 : 80;
    boolean said = authority.port() > 0 && authority.port() != usual;
    return scheme + "://" + authority.host() + (said ? ":" + authority.port() : "");
  }

  private static void refuse(RoutingContext context, int status, Trouble trouble) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "text/html; charset=utf-8")
        .end(trouble.page(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
  }
}
