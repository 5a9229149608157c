package breachportal.portal.citizen;

import breachportal.contract.breach.Language;
import breachportal.contract.leak.Leak;
import breachportal.portal.page.Html;
import breachportal.portal.page.ReaderLanguage;
import breachportal.portal.page.Show;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// The known leaks, for anybody to read.
@Path("/leaks")
@PermitAll
@RunOnVirtualThread
public class CataloguePages {

  @CheckedTemplate(basePath = "citizen")
  static class Templates {
    static native TemplateInstance leaks(Language language, List<Leak> leaks);

    static native TemplateInstance leak(Language language, Leak leak, List<UrgentStep> steps);
  }

  private final KnownLeaks known;
  private final ReaderLanguage reader;

  CataloguePages(KnownLeaks known, ReaderLanguage reader) {
    this.known = known;
    this.reader = reader;
  }

  /// @return the list
  @GET
  public Response leaks() {
    Language language = reader.get();
    return Html.ok(Templates.leaks(language, known.all()).setLocale(Show.localeOf(language)));
  }

  /// @param name the leak's short name
  /// @return one leak
  @GET
  @Path("/{name}")
  public Response leak(@PathParam("name") String name) {
    Language language = reader.get();
    Leak leak = known.named(name).orElseThrow(NotFoundException::new);
    return Html.ok(
        Templates.leak(language, leak, UrgentStep.after(leak.categories()))
            .setLocale(Show.localeOf(language)));
  }
}
