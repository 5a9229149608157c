package breachportal.report.taxii;

import breachportal.contract.problem.Problem;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Sees to the media types of TAXII 2.1 (section 1.6.8), and turns refusals below `/taxii2` into
/// its error resource (section 3.6.1).
class TaxiiAnswers {

  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern SEMICOLON = Pattern.compile(";");
  private static final String TYPE = "application/taxii+json";
  private static final String CHALLENGE =
      "Basic realm=\"Breach Portal\", charset=\"UTF-8\", Bearer";

  /// @throws TaxiiRefusal when the client reads or writes none of what this server does
  @ServerRequestFilter
  void negotiate(ContainerRequestContext request) {
    if (!isTaxii(request)) {
      return;
    }
    String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
    if (accepted != null && COMMA.splitAsStream(accepted).noneMatch(TaxiiAnswers::isAcceptable)) {
      throw TaxiiRefusal.notAcceptable();
    }
    String sent = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if ("POST".equals(request.getMethod()) && (sent == null || !isOurs(sent))) {
      throw TaxiiRefusal.unsupported();
    }
  }

  @ServerResponseFilter
  void answer(ContainerRequestContext request, ContainerResponseContext response) {
    if (!isTaxii(request) || response.getStatus() < 400) {
      return;
    }
    Problem problem = response.getEntity() instanceof Problem told ? told : null;
    if (response.getStatus() == 401) {
      response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }
    response.setEntity(
        Taxii.bytes(error(response.getStatus(), problem)),
        null,
        MediaType.valueOf(Taxii.MEDIA_TYPE));
  }

  private static ObjectNode error(int status, @Nullable Problem problem) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    error.put("title", problem == null ? title(status) : problem.title());
    if (problem != null && problem.detail() != null) {
      error.put("description", problem.detail());
    }
    return error.put("http_status", Integer.toString(status));
  }

  private static String title(int status) {
    return switch (status) {
      case 401 -> "A key or a token is needed";
      case 404 -> "Not found";
      case 405 -> "Not in this way";
      default -> "Refused";
    };
  }

  private static boolean isTaxii(ContainerRequestContext request) {
    String path = request.getUriInfo().getRequestUri().getPath();
    return path.equals(Taxii.PATH) || path.startsWith(Taxii.PATH + "/");
  }

  private static boolean isAcceptable(String range) {
    String type = SEMICOLON.split(range, -1)[0].strip();
    return type.equals("*/*") || type.equals("application/*") || isOurs(range);
  }

  /// Without a version, the newest is meant.
  private static boolean isOurs(String text) {
    String[] parts = SEMICOLON.split(text.toLowerCase(Locale.ROOT), -1);
    if (!parts[0].strip().equals(TYPE)) {
      return false;
    }
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].replace(" ", "").replace("\"", "");
      if (parameter.startsWith("version=") && !parameter.equals("version=2.1")) {
        return false;
      }
    }
    return true;
  }
}
