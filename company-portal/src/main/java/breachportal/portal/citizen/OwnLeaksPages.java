package breachportal.portal.citizen;

import breachportal.contract.breach.Language;
import breachportal.contract.leak.CheckAnswer;
import breachportal.contract.leak.OwnLeaksCode;
import breachportal.contract.leak.OwnLeaksPending;
import breachportal.contract.leak.OwnLeaksRequest;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.portal.client.ForwardedFor;
import breachportal.portal.client.OwnLeaks;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// All leaks of an address or number, sensitive ones too, for who can read the code that is sent to
/// it.
///
/// As with the check, what is typed and what it opens come as the responses of forms, so that no
/// address of a page leads to them; the page between them says the same to everybody.
@Path("/own-leaks")
@PermitAll
@RunOnVirtualThread
public class OwnLeaksPages {

  private static final String IDENTIFIER = "identifier";
  private static final String CODE = "code";
  private static final int LONGEST = 320;
  private static final int LONGEST_CODE = 64;

  @CheckedTemplate(basePath = "citizen")
  static class Templates {
    static native TemplateInstance ownLeaks(Language language, FormErrors errors, String typed);

    static native TemplateInstance ownLeaksCode(
        Language language, FormErrors errors, String request);

    static native TemplateInstance ownLeaksAnswer(
        Language language, CheckAnswer answer, String found, List<UrgentStep> always);
  }

  private final OwnLeaks service;
  private final ReaderLanguage reader;

  OwnLeaksPages(@RestClient OwnLeaks service, ReaderLanguage reader) {
    this.service = service;
    this.reader = reader;
  }

  /// @return the page that asks for an address or number
  @GET
  public Response form() {
    return form(200, reader.get(), FormErrors.NONE, "");
  }

  /// @param http the request, for where it comes from
  /// @param typed the address or number, as typed
  /// @return the page that asks for the code, the same for everybody; or what is needed
  @POST
  public Response ask(
      @Context HttpServerRequest http, @FormParam(IDENTIFIER) @Nullable String typed) {
    Language language = reader.get();
    Say say = Sentences.in(language);
    String identifier = typed == null ? "" : typed.strip();
    if (identifier.isEmpty() || identifier.length() > LONGEST) {
      return form(422, language, FormErrors.of(IDENTIFIER, say.ownNeedsText()), "");
    }
    try {
      OwnLeaksPending pending =
          service.ask(ForwardedFor.of(http), new OwnLeaksRequest(identifier, language));
      return code(200, language, FormErrors.NONE, pending.request().toString());
    } catch (ServiceRefusal refusal) {
      String needed = needed(say, refusal);
      return form(
          refusal.status() < 500 ? 422 : 503,
          language,
          FormErrors.of(IDENTIFIER, needed),
          identifier);
    } catch (ProcessingException unreachable) {
      return form(503, language, FormErrors.of(IDENTIFIER, say.ownSilent()), identifier);
    }
  }

  /// @return the page that asks for an address; the address of the code's form holds nothing
  @GET
  @Path("/answer")
  public Response again() {
    return Html.next("/own-leaks");
  }

  /// @param request what the code is entered for
  /// @param typed the code, as typed
  /// @return the leaks; or that the code opens nothing
  @POST
  @Path("/answer")
  public Response answer(
      @FormParam("request") @Nullable String request, @FormParam(CODE) @Nullable String typed) {
    Language language = reader.get();
    Say say = Sentences.in(language);
    Optional<UUID> id = uuid(request);
    if (id.isEmpty()) {
      return Html.next("/own-leaks");
    }
    String code = typed == null ? "" : typed.strip();
    String page = id.get().toString();
    if (code.isEmpty()) {
      return code(422, language, FormErrors.of(CODE, say.ownNeedsCode()), page);
    }
    if (code.length() > LONGEST_CODE) {
      return code(422, language, FormErrors.of(CODE, say.ownCodeWrong()), page);
    }
    try {
      CheckAnswer answer = service.tell(new OwnLeaksCode(id.get(), code));
      String found = Show.grouped(answer.leaks().size(), language);
      return Html.ok(
          Templates.ownLeaksAnswer(language, answer, found, UrgentStep.ALWAYS)
              .setLocale(Show.localeOf(language)));
    } catch (ServiceRefusal refusal) {
      return refusal.status() < 500 && refusal.status() != 429
          ? code(422, language, FormErrors.of(CODE, say.ownCodeWrong()), page)
          : code(503, language, FormErrors.of(CODE, say.ownSilent()), page);
    } catch (ProcessingException unreachable) {
      return code(503, language, FormErrors.of(CODE, say.ownSilent()), page);
    }
  }

  private static String needed(Say say, ServiceRefusal refusal) {
    if (refusal.status() == 429) {
      return say.ownTooMany();
    }
    if (refusal.status() >= 500) {
      return say.ownSilent();
    }
    String rule = refusal.problem().errors().stream().map(FieldError::rule).findFirst().orElse("");
    return switch (rule) {
      case "no_messages" -> say.ownNeedsEmail();
      case "ambiguous" -> say.checkNeedsCountry();
      case "old_landline" -> say.checkNeedsTodaysNumber();
      case "masked", "scientific", "too_short", "cut_record" -> say.checkNeedsDigits();
      case "one_at_a_time" -> say.checkNeedsOne();
      default -> say.ownNeedsText();
    };
  }

  private static Optional<UUID> uuid(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  private static Response form(int status, Language language, FormErrors errors, String typed) {
    return Html.status(
        status, Templates.ownLeaks(language, errors, typed).setLocale(Show.localeOf(language)));
  }

  private static Response code(int status, Language language, FormErrors errors, String request) {
    return Html.status(
        status,
        Templates.ownLeaksCode(language, errors, request).setLocale(Show.localeOf(language)));
  }
}
