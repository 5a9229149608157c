package breachportal.portal.citizen;

import breachportal.contract.breach.Language;
import breachportal.contract.leak.CheckAnswer;
import breachportal.contract.leak.CheckRequest;
import breachportal.portal.client.PrivateCheck;
import breachportal.portal.client.ServiceRefusal;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Html;
import breachportal.portal.page.Show;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// The front page and the answer of the private check.
///
/// What a person types goes to the exposure service in a body and to nowhere else: the answer comes
/// as the response of the form, not behind a redirect, so that no address ever holds the number.
@Path("/")
@PermitAll
@RunOnVirtualThread
public class CheckPages {

  private static final String FIELD = "identifier";
  private static final int LONGEST = 320;

  @CheckedTemplate(basePath = "citizen")
  static class Templates {
    static native TemplateInstance front(
        Language language, Figures figures, FormErrors errors, String typed);

    static native TemplateInstance answer(
        Language language, CheckAnswer answer, List<UrgentStep> always);
  }

  private final PrivateCheck service;
  private final KnownLeaks known;
  private final InstantSource clock;
  private final ReaderLanguage reader;

  CheckPages(
      @RestClient PrivateCheck service,
      KnownLeaks known,
      InstantSource clock,
      ReaderLanguage reader) {
    this.service = service;
    this.known = known;
    this.clock = clock;
    this.reader = reader;
  }

  /// @return the front page
  @GET
  public Response front() {
    return Html.ok(front(reader.get(), FormErrors.NONE, ""));
  }

  /// @return the front page; the address of the form's answer holds nothing of it
  @GET
  @Path("/check")
  public Response again() {
    return Html.next("/");
  }

  /// @param typed what the person typed
  /// @return the answer, or the front page with what is needed
  @POST
  @Path("/check")
  public Response check(@FormParam(FIELD) @Nullable String typed) {
    Language language = reader.get();
    Say say = Sentences.in(language);
    String identifier = typed == null ? "" : typed.strip();
    if (identifier.isEmpty()) {
      return needs(422, language, say.checkNeedsText(), "");
    }
    if (identifier.length() > LONGEST) {
      return needs(422, language, say.checkNeedsIdentifier(), "");
    }
    try {
      CheckAnswer answer = service.check(new CheckRequest(null, identifier));
      return Html.ok(
          Templates.answer(language, answer, UrgentStep.ALWAYS).setLocale(Show.localeOf(language)));
    } catch (ServiceRefusal refusal) {
      return refusal.status() == 422 || refusal.status() == 400
          ? needs(422, language, say.checkNeedsIdentifier(), identifier)
          : needs(503, language, say.checkSilent(), identifier);
    } catch (ProcessingException unreachable) {
      return needs(503, language, say.checkSilent(), identifier);
    }
  }

  private Response needs(int status, Language language, String message, String typed) {
    return Html.status(status, front(language, FormErrors.of(FIELD, message), typed));
  }

  private TemplateInstance front(Language language, FormErrors errors, String typed) {
    Figures figures = Figures.of(known.all(), clock.instant());
    return Templates.front(language, figures, errors, typed).setLocale(Show.localeOf(language));
  }
}
