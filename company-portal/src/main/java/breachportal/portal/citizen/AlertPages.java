package breachportal.portal.citizen;

import breachportal.contract.alert.AlertAddress;
import breachportal.contract.alert.AlertCode;
import breachportal.contract.breach.Language;
import breachportal.contract.problem.Problem.FieldError;
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
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Alerts of new leaks: what to watch, where to write, and the code that confirms.
///
/// What is watched goes to the exposure service, where to write to the notification service, and
/// neither hears what the other does. With scripts what was typed does not even come here.
@Path("/alerts")
@PermitAll
@RunOnVirtualThread
public class AlertPages {

  private static final String IDENTIFIER = "identifier";
  private static final String EMAIL = "email";
  private static final String CODE = "code";
  private static final int LONGEST_CODE = 64;

  /// The frame of an error, which the page's script fills in.
  private static final FormErrors BLANK = FormErrors.of(IDENTIFIER, "");

  @CheckedTemplate(basePath = "citizen")
  static class Templates {
    static native TemplateInstance alerts(
        Language language,
        FormErrors errors,
        String typed,
        String email,
        boolean askKind,
        String pins,
        FormErrors blank);

    static native TemplateInstance alertsCode(Language language, FormErrors errors);

    static native TemplateInstance alertsOn(Language language);
  }

  private final Alerts service;
  private final AlertReaders readers;
  private final PinnedKeys pins;
  private final ReaderLanguage reader;

  AlertPages(
      @RestClient Alerts service,
      @RestClient AlertReaders readers,
      PinnedKeys pins,
      ReaderLanguage reader) {
    this.service = service;
    this.readers = readers;
    this.pins = pins;
    this.reader = reader;
  }

  /// @return the page that asks what to watch and where to write
  @GET
  public Response form() {
    return form(200, WatchForm.of(null, null, null, null), FormErrors.NONE, false);
  }

  /// @param http the request, for where it comes from
  /// @param identifier what is to be watched, as typed
  /// @param kind what it is said to be; asked only where its form does not tell
  /// @param email where to write
  /// @param points what the page's script sends in place of what was typed
  /// @return the page that asks for the code, the same for everybody; or what is needed
  @POST
  public Response ask(
      @Context HttpServerRequest http,
      @FormParam(IDENTIFIER) @Nullable String identifier,
      @FormParam("kind") @Nullable String kind,
      @FormParam(EMAIL) @Nullable String email,
      @FormParam("points") @Nullable String points) {
    WatchForm sent = WatchForm.of(identifier, kind, email, points);
    Say say = Sentences.in(reader.get());
    if (!sent.hasWhatToWatch()) {
      return form(422, sent, FormErrors.of(IDENTIFIER, say.checkNeedsText()), false);
    }
    if (!sent.hasEmail()) {
      return form(422, sent, FormErrors.of(EMAIL, say.alertsNeedsEmail()), false);
    }
    try {
      open(ForwardedFor.of(http), sent);
      return code(200, FormErrors.NONE);
    } catch (ServiceRefusal refusal) {
      return refused(sent, refusal, say);
    } catch (ProcessingException unreachable) {
      return form(503, sent, FormErrors.of(IDENTIFIER, say.alertsSilent()), false);
    }
  }

  /// @return the page that asks for the code
  @GET
  @Path("/confirm")
  public Response enter() {
    return code(200, FormErrors.NONE);
  }

  /// @param typed the code, as typed
  /// @return that alerts are on; or that the code belongs to nothing
  @POST
  @Path("/confirm")
  public Response confirm(@FormParam(CODE) @Nullable String typed) {
    Language language = reader.get();
    Say say = Sentences.in(language);
    String code = typed == null ? "" : typed.strip();
    if (code.isEmpty()) {
      return code(422, FormErrors.of(CODE, say.ownNeedsCode()));
    }
    if (code.length() > LONGEST_CODE) {
      return code(422, FormErrors.of(CODE, say.alertsCodeWrong()));
    }
    try {
      readers.confirm(new AlertCode(code));
      return Html.ok(Templates.alertsOn(language).setLocale(Show.localeOf(language)));
    } catch (ServiceRefusal refusal) {
      return refusal.status() < 500 && refusal.status() != 429
          ? code(422, FormErrors.of(CODE, say.alertsCodeWrong()))
          : code(503, FormErrors.of(CODE, say.alertsSilent()));
    } catch (ProcessingException unreachable) {
      return code(503, FormErrors.of(CODE, say.alertsSilent()));
    }
  }

  private void open(String from, WatchForm sent) {
    AlertAddress address = new AlertAddress(sent.email(), reader.get());
    if (sent.isOwn()) {
      service.openOwn(from, address);
    } else {
      readers.address(service.open(from, sent.request()).subscription(), address);
    }
  }

  private Response refused(WatchForm sent, ServiceRefusal refusal, Say say) {
    String rule = refusal.problem().errors().stream().map(FieldError::rule).findFirst().orElse("");
    if (refusal.status() == 429) {
      return form(422, sent, FormErrors.of(IDENTIFIER, say.alertsTooMany()), false);
    }
    if (refusal.status() >= 500 || rule.equals("epoch")) {
      return form(503, sent, FormErrors.of(IDENTIFIER, say.alertsSilent()), false);
    }
    if (rule.equals("mailbox")) {
      return form(422, sent, FormErrors.of(EMAIL, say.alertsNeedsEmail()), false);
    }
    boolean askKind = rule.equals("ambiguous") && sent.kind() == null;
    String needed =
        switch (rule) {
          case "ambiguous" -> askKind ? say.checkNeedsKind() : say.checkNeedsCountry();
          case "old_landline" -> say.checkNeedsTodaysNumber();
          case "masked", "scientific", "too_short", "cut_record" -> say.checkNeedsDigits();
          case "check_character" -> say.checkNeedsRightDigits();
          case "one_at_a_time" -> say.checkNeedsOne();
          default -> say.checkNeedsIdentifier();
        };
    return form(422, sent, FormErrors.of(IDENTIFIER, needed), askKind);
  }

  private Response form(int status, WatchForm sent, FormErrors errors, boolean askKind) {
    Language language = reader.get();
    return Html.status(
        status,
        Templates.alerts(
                language, errors, sent.identifier(), sent.email(), askKind, pins.line(), BLANK)
            .setLocale(Show.localeOf(language)));
  }

  private Response code(int status, FormErrors errors) {
    Language language = reader.get();
    return Html.status(
        status, Templates.alertsCode(language, errors).setLocale(Show.localeOf(language)));
  }
}
