package breachportal.portal.citizen;

import breachportal.contract.alert.AlertAddress;
import breachportal.contract.alert.AlertCode;
import breachportal.contract.breach.Language;
import breachportal.portal.client.AlertReaders;
import breachportal.portal.client.Alerts;
import breachportal.portal.client.ForwardedFor;
import breachportal.portal.client.ServiceRefusal;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Html;
import breachportal.portal.page.ReaderLanguage;
import breachportal.portal.page.Show;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// The end of alerts: by the code of any mail, by one that is sent for it, or by one click in a
/// mail program (RFC 8058). What somebody has asked to be alerted of is shown nowhere.
@Path("/alerts")
@PermitAll
@RunOnVirtualThread
public class StopAlertsPages {

  private static final String CODE = "code";
  private static final String EMAIL = "email";
  private static final String CODE_IN_PATH = "/stop/{code: [2-9A-Z]{12}}";
  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_EMAIL = 254;

  @CheckedTemplate(basePath = "citizen")
  static class Templates {
    static native TemplateInstance alertsStop(Language language, FormErrors errors, boolean sent);

    static native TemplateInstance alertsStopOne(Language language, String code);

    static native TemplateInstance alertsStopped(Language language);
  }

  private final Alerts service;
  private final AlertReaders readers;
  private final ReaderLanguage reader;

  StopAlertsPages(
      @RestClient Alerts service, @RestClient AlertReaders readers, ReaderLanguage reader) {
    this.service = service;
    this.readers = readers;
    this.reader = reader;
  }

  /// @return the page that asks for a code
  @GET
  @Path("/stop")
  public Response form() {
    return form(200, FormErrors.NONE, false);
  }

  /// @param typed the code, as typed
  /// @return that alerts have ended; or that the code belongs to nothing
  @POST
  @Path("/stop")
  public Response stop(@FormParam(CODE) @Nullable String typed) {
    Say say = Sentences.in(reader.get());
    String code = typed == null ? "" : typed.strip();
    if (code.isEmpty()) {
      return form(422, FormErrors.of(CODE, say.ownNeedsCode()), false);
    }
    if (code.length() > LONGEST_CODE) {
      return form(422, FormErrors.of(CODE, say.alertsStopWrong()), false);
    }
    try {
      readers.end(new AlertCode(code));
      return stopped(200);
    } catch (ServiceRefusal refusal) {
      return isAboutTheCode(refusal)
          ? form(422, FormErrors.of(CODE, say.alertsStopWrong()), false)
          : form(503, FormErrors.of(CODE, say.alertsSilent()), false);
    } catch (ProcessingException unreachable) {
      return form(503, FormErrors.of(CODE, say.alertsSilent()), false);
    }
  }

  /// @param http the request, for where it comes from
  /// @param typed the address, as typed
  /// @return the page that asks for the code, the same for every address
  @POST
  @Path("/stop-code")
  public Response code(@Context HttpServerRequest http, @FormParam(EMAIL) @Nullable String typed) {
    Language language = reader.get();
    Say say = Sentences.in(language);
    String email = typed == null ? "" : typed.strip();
    if (email.indexOf('@') < 1 || email.length() > LONGEST_EMAIL) {
      return form(422, FormErrors.of(EMAIL, say.alertsNeedsEmail()), false);
    }
    try {
      service.stop(ForwardedFor.of(http), new AlertAddress(email, language));
      return form(200, FormErrors.NONE, true);
    } catch (ServiceRefusal refusal) {
      return switch (refusal.status()) {
        case 422, 400 -> form(422, FormErrors.of(EMAIL, say.alertsNeedsEmail()), false);
        case 429 -> form(422, FormErrors.of(EMAIL, say.alertsTooMany()), false);
        default -> form(503, FormErrors.of(EMAIL, say.alertsSilent()), false);
      };
    } catch (ProcessingException unreachable) {
      return form(503, FormErrors.of(EMAIL, say.alertsSilent()), false);
    }
  }

  /// Ends nothing: mail programs and scanners open links by themselves.
  ///
  /// @param code the code of a mail
  /// @return a page with the button that does
  @GET
  @Path(CODE_IN_PATH)
  public Response one(@PathParam("code") String code) {
    Language language = reader.get();
    return Html.ok(Templates.alertsStopOne(language, code).setLocale(Show.localeOf(language)));
  }

  /// Ends alerts at one click: of the button, or of a mail program, which sends neither cookies nor
  /// where it comes from. What the request says beside its path is not read.
  ///
  /// @param code the code of a mail
  /// @return that alerts have ended; the same for a code whose alerts had ended before
  @POST
  @Path(CODE_IN_PATH)
  @Consumes(MediaType.WILDCARD)
  public Response stopAtOnce(@PathParam("code") String code) {
    try {
      readers.end(new AlertCode(code));
      return stopped(200);
    } catch (ServiceRefusal refusal) {
      return stopped(isAboutTheCode(refusal) ? 200 : 503);
    } catch (ProcessingException unreachable) {
      return stopped(503);
    }
  }

  private static boolean isAboutTheCode(ServiceRefusal refusal) {
    return refusal.status() < 500 && refusal.status() != 429;
  }

  private Response stopped(int status) {
    Language language = reader.get();
    return status == 200
        ? Html.ok(Templates.alertsStopped(language).setLocale(Show.localeOf(language)))
        : form(status, FormErrors.of(CODE, Sentences.in(language).alertsSilent()), false);
  }

  private Response form(int status, FormErrors errors, boolean sent) {
    Language language = reader.get();
    return Html.status(
        status, Templates.alertsStop(language, errors, sent).setLocale(Show.localeOf(language)));
  }
}
