package breachportal.portal.citizen;

import breachportal.contract.breach.Language;
import breachportal.contract.campaign.GenuineAnswer;
import breachportal.portal.client.GenuineLetters;
import breachportal.portal.client.ServiceRefusal;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Html;
import breachportal.portal.page.ReaderLanguage;
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
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Whether a letter that somebody received was sent through this portal.
@Path("/genuine")
@PermitAll
@RunOnVirtualThread
public class GenuinePages {

  private static final String FIELD = "code";

  /// What can be a code at all; all else is unknown without asking.
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 -]{0,62}[A-Za-z0-9]");

  @CheckedTemplate(basePath = "citizen")
  static class Templates {
    static native TemplateInstance genuine(
        Language language, FormErrors errors, String typed, boolean unknown);

    static native TemplateInstance genuineYes(Language language, GenuineAnswer letter);

    static native TemplateInstance genuineDrill(Language language, GenuineAnswer letter);
  }

  private final GenuineLetters service;
  private final ReaderLanguage reader;

  GenuinePages(@RestClient GenuineLetters service, ReaderLanguage reader) {
    this.service = service;
    this.reader = reader;
  }

  /// @return the page that asks for the code
  @GET
  public Response ask() {
    return page(200, reader.get(), FormErrors.NONE, "", false);
  }

  /// @param typed the code, as typed
  /// @return that the letter is genuine, or that no letter has this code
  @POST
  public Response answer(@FormParam(FIELD) @Nullable String typed) {
    Language language = reader.get();
    String code = typed == null ? "" : typed.strip();
    if (code.isEmpty()) {
      return page(422, language, needs(Sentences.in(language).genuineNeedsCode()), "", false);
    }
    if (!CODE.matcher(code).matches()) {
      return page(200, language, FormErrors.NONE, code, true);
    }
    try {
      GenuineAnswer letter = service.genuine(code);
      TemplateInstance found =
          letter.drill()
              ? Templates.genuineDrill(language, letter)
              : Templates.genuineYes(language, letter);
      return Html.ok(found.setLocale(Show.localeOf(language)));
    } catch (ServiceRefusal refusal) {
      return refusal.status() < 500 && refusal.status() != 429
          ? page(200, language, FormErrors.NONE, code, true)
          : silent(language, code);
    } catch (ProcessingException unreachable) {
      return silent(language, code);
    }
  }

  private static Response silent(Language language, String code) {
    return page(503, language, needs(Sentences.in(language).genuineSilent()), code, false);
  }

  private static FormErrors needs(String message) {
    return FormErrors.of(FIELD, message);
  }

  private static Response page(
      int status, Language language, FormErrors errors, String typed, boolean unknown) {
    return Html.status(
        status,
        Templates.genuine(language, errors, typed, unknown).setLocale(Show.localeOf(language)));
  }
}
