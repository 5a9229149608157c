package breachportal.portal.citizen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// The front page.
@Path("/")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class CitizenPages {

  @CheckedTemplate(basePath = "citizen")
  static class Templates {
    static native TemplateInstance front();
  }

  /// @return the front page
  @GET
  public TemplateInstance front() {
    return Templates.front();
  }
}
