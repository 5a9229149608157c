package breachportal.portal.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// Answers that are pages, and the way from a form to the page after it.
public final class Html {

  private Html() {}

  /// @param page the page
  /// @return the page with status 200
  public static Response ok(TemplateInstance page) {
    return status(200, page);
  }

  /// @param status the HTTP status; 422 for a form that can't be taken as it is
  /// @param page the page
  /// @return the page with that status
  public static Response status(int status, TemplateInstance page) {
    return Response.status(status).type("text/html; charset=utf-8").entity(page.render()).build();
  }

  /// @param address where the reader goes after their form was taken, by GET
  /// @return the redirect of post-redirect-get
  public static Response next(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}
