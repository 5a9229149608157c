package breachportal.portal.citizen;

import breachportal.contract.breach.Language;
import breachportal.portal.page.Html;
import breachportal.portal.page.ReaderLanguage;
import breachportal.portal.page.Show;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// What the portal promises and what it doesn't, and what to do with data on sale.
@Path("/")
@PermitAll
@RunOnVirtualThread
public class AboutPages {

  @CheckedTemplate(basePath = "citizen")
  static class Templates {
    static native TemplateInstance about(Language language);

    static native TemplateInstance onSale(Language language);
  }

  private final ReaderLanguage reader;

  AboutPages(ReaderLanguage reader) {
    this.reader = reader;
  }

  /// @return promises and limits
  @GET
  @Path("/about")
  public Response about() {
    Language language = reader.get();
    return Html.ok(Templates.about(language).setLocale(Show.localeOf(language)));
  }

  /// @return what to do when one sees data on sale
  @GET
  @Path("/data-on-sale")
  public Response onSale() {
    Language language = reader.get();
    return Html.ok(Templates.onSale(language).setLocale(Show.localeOf(language)));
  }
}
