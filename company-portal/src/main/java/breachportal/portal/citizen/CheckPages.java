package breachportal.portal.citizen;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Language;
import breachportal.contract.leak.CheckAnswer;
import breachportal.contract.leak.CheckRequest;
import breachportal.contract.leak.IdentifierKind;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.portal.client.ForwardedFor;
import breachportal.portal.client.PrivateCheck;
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
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// The front page and the answer of the private check.
///
/// With scripts the page's own check answers, and what a person types never comes here. Without, it
/// goes to the exposure service in a body and to nowhere else: the answer comes as the response of
/// the form, not behind a redirect, so that no address ever holds the number.
@Path("/")
@PermitAll
@RunOnVirtualThread
public class CheckPages {

  private static final String FIELD = "identifier";
  private static final int LONGEST = 320;

  /// The frame of an error, which the page's script fills in.
  private static final FormErrors BLANK = FormErrors.of(FIELD, "");

  @CheckedTemplate(basePath = "citizen")
  static class Templates {
    static native TemplateInstance front(
        Language language,
        Figures figures,
        FormErrors errors,
        String typed,
        boolean askKind,
        String pins,
        FormErrors blank);

    static native TemplateInstance answer(
        Language language, CheckAnswer answer, String found, List<UrgentStep> always);
  }

  private final PrivateCheck service;
  private final KnownLeaks known;
  private final PinnedKeys pins;
  private final InstantSource clock;
  private final ReaderLanguage reader;

  CheckPages(
      @RestClient PrivateCheck service,
      KnownLeaks known,
      PinnedKeys pins,
      InstantSource clock,
      ReaderLanguage reader) {
    this.service = service;
    this.known = known;
    this.pins = pins;
    this.clock = clock;
    this.reader = reader;
  }

  /// @return the front page
  @GET
  public Response front() {
    return Html.ok(front(reader.get(), FormErrors.NONE, "", false));
  }

  /// @return the front page; the address of the form's answer holds nothing of it
  @GET
  @Path("/check")
  public Response again() {
    return Html.next("/");
  }

  /// @param http the request, for where it comes from
  /// @param typed what the person typed
  /// @param kind what they say it is; asked only where its form does not tell
  /// @return the answer, or the front page with what is needed
  @POST
  @Path("/check")
  public Response check(
      @Context HttpServerRequest http,
      @FormParam(FIELD) @Nullable String typed,
      @FormParam("kind") @Nullable String kind) {
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
      CheckAnswer answer =
          service.check(ForwardedFor.of(http), new CheckRequest(kindOf(kind), identifier));
      String found = Show.grouped(answer.leaks().size(), language);
      return Html.ok(
          Templates.answer(language, answer, found, UrgentStep.ALWAYS)
              .setLocale(Show.localeOf(language)));
    } catch (ServiceRefusal refusal) {
      return switch (refusal.status()) {
        case 400, 422 -> needsOther(language, rule(refusal), identifier, kindOf(kind));
        case 429 -> needs(429, language, say.checkBusy(refusal.retryAfter()), identifier);
        default -> needs(503, language, say.checkSilent(), identifier);
      };
    } catch (ProcessingException unreachable) {
      return needs(503, language, say.checkSilent(), identifier);
    }
  }

  private static @Nullable IdentifierKind kindOf(@Nullable String kind) {
    return Stream.of(IdentifierKind.values())
        .filter(each -> WireNames.of(each).equals(kind))
        .findFirst()
        .orElse(null);
  }

  private static String rule(ServiceRefusal refusal) {
    return refusal.problem().errors().stream().map(FieldError::rule).findFirst().orElse("");
  }

  private Response needsOther(
      Language language, String rule, String typed, @Nullable IdentifierKind said) {
    Say say = Sentences.in(language);
    boolean askKind = rule.equals("ambiguous") && said == null;
    String message =
        switch (rule) {
          case "ambiguous" -> askKind ? say.checkNeedsKind() : say.checkNeedsCountry();
          case "old_landline" -> say.checkNeedsTodaysNumber();
          case "masked", "scientific", "too_short", "cut_record" -> say.checkNeedsDigits();
          case "check_character" -> say.checkNeedsRightDigits();
          case "one_at_a_time" -> say.checkNeedsOne();
          default -> say.checkNeedsIdentifier();
        };
    return Html.status(422, front(language, FormErrors.of(FIELD, message), typed, askKind));
  }

  private Response needs(int status, Language language, String message, String typed) {
    return Html.status(status, front(language, FormErrors.of(FIELD, message), typed, false));
  }

  private TemplateInstance front(
      Language language, FormErrors errors, String typed, boolean askKind) {
    Figures figures = Figures.of(known.all(), clock.instant());
    return Templates.front(language, figures, errors, typed, askKind, pins.line(), BLANK)
        .setLocale(Show.localeOf(language));
  }
}
