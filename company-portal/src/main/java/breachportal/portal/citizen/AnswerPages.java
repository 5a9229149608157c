package breachportal.portal.citizen;

import breachportal.contract.breach.Language;
import breachportal.contract.leak.IdentifierKind;
import breachportal.contract.leak.Leak;
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
import java.util.List;

/// What the answer of a check in the page is put together from: every sentence and every leak's
/// card, always all of them. Asking for one would tell which leak somebody is in.
@Path("/check/answers")
@PermitAll
@RunOnVirtualThread
public class AnswerPages {

  @CheckedTemplate(basePath = "citizen")
  static class Templates {
    static native TemplateInstance answers(
        Language language, IdentifierKind[] kinds, List<Leak> leaks, List<UrgentStep> always);
  }

  private final KnownLeaks known;
  private final ReaderLanguage reader;

  AnswerPages(KnownLeaks known, ReaderLanguage reader) {
    this.known = known;
    this.reader = reader;
  }

  /// @return the parts, each in a template element
  @GET
  public Response answers() {
    Language language = reader.get();
    return Html.ok(
        Templates.answers(language, IdentifierKind.values(), known.all(), UrgentStep.ALWAYS)
            .setLocale(Show.localeOf(language)));
  }
}
