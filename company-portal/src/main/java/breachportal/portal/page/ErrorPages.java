package breachportal.portal.page;

import breachportal.api.problem.HangUp;
import breachportal.contract.breach.Language;
import breachportal.portal.client.ServiceRefusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// The page that a person gets when something else can't be shown: what happened, what was kept,
/// what to do. Nothing of the exception is shown, and nothing of what was sent is logged.
class ErrorPages {

  private static final Logger LOG = Logger.getLogger(ErrorPages.class);

  /// Ahead of the problem documents that services answer with.
  private static final int AHEAD = 100;

  @CheckedTemplate(basePath = "page")
  static class Templates {
    static native TemplateInstance error(
        Language language, String title, String happened, String todo);

    static native TemplateInstance publicError(Language language, Trouble trouble);

    static native TemplateInstance wrongRole();
  }

  private static final Pattern BEHIND_SIGN_IN =
      Pattern.compile("/(company|police|operator|auditor)(/.*)?");

  @Inject HttpServerRequest request;
  @Inject ReaderLanguage reader;

  @ServerExceptionMapper(priority = AHEAD)
  Response wrongRole(ForbiddenException forbidden) {
    return Html.status(403, Templates.wrongRole());
  }

  @ServerExceptionMapper(priority = AHEAD)
  Response refused(ServiceRefusal refusal) {
    return switch (refusal.status()) {
      case 401, 403 -> Html.status(403, Templates.wrongRole());
      case 404 -> page(404, Trouble.NOT_FOUND);
      case 409, 412, 428 -> conflict(refusal);
      default -> {
        LOG.warnf("a service answered %d %s", refusal.status(), refusal.problem().type());
        yield unavailable();
      }
    };
  }

  /// What a browser sends is handed on to a service as it comes, and breaks off there with it.
  @ServerExceptionMapper(priority = AHEAD)
  Response unreachable(ProcessingException unreachable) {
    if (request.response().closed()) {
      LOG.debugf("a browser went away: %s", causes(unreachable));
      return unavailable();
    }
    LOG.warnf("a service is not reached: %s", causes(unreachable));
    return unavailable();
  }

  @ServerExceptionMapper(priority = AHEAD)
  Response webApplication(WebApplicationException thrown) {
    int status = thrown.getResponse().getStatus();
    return switch (status) {
      case 404 -> page(404, Trouble.NOT_FOUND);
      case 405 -> page(405, Trouble.TAKES_A_FORM);
      case 413 -> page(413, Trouble.TOO_LARGE);
      default -> {
        if (status < 400) {
          yield thrown.getResponse();
        }
        if (status >= 500) {
          LOG.errorf("request failed: %s", causes(thrown));
          yield page(500, Trouble.BROKEN);
        }
        yield page(status, Trouble.UNREADABLE);
      }
    };
  }

  @ServerExceptionMapper(priority = AHEAD)
  Response anythingElse(Throwable thrown) {
    if (HangUp.isIn(thrown)) {
      LOG.debugf("a browser went away: %s", causes(thrown));
      return page(400, Trouble.UNREADABLE);
    }
    LOG.errorf("request failed: %s", causes(thrown));
    return page(500, Trouble.BROKEN);
  }

  /// What the service says of it is English, as the pages behind sign-in are.
  private Response conflict(ServiceRefusal refusal) {
    if (!signedIn()) {
      return page(409, Trouble.CHANGED);
    }
    String detail = refusal.problem().detail();
    return Html.status(
        409,
        Templates.error(
            Language.EN,
            refusal.problem().title(),
            detail == null ? Trouble.CHANGED.happened(Language.EN) : detail,
            Trouble.CHANGED.todo(Language.EN)));
  }

  private Response unavailable() {
    return page(503, Trouble.UNAVAILABLE);
  }

  /// Public pages speak the reader's language, those behind sign-in English.
  private Response page(int status, Trouble trouble) {
    if (signedIn()) {
      return Html.status(status, in(Language.EN, trouble));
    }
    Language language = reader.get();
    return Html.status(
        status, Templates.publicError(language, trouble).setLocale(Show.localeOf(language)));
  }

  /// The page by itself, for where no request has begun yet.
  static TemplateInstance in(Language language, Trouble trouble) {
    return Templates.error(
        language, trouble.title(language), trouble.happened(language), trouble.todo(language));
  }

  private boolean signedIn() {
    return BEHIND_SIGN_IN.matcher(request.path()).matches();
  }

  /// Types and places only: messages of exceptions can hold what was sent.
  private static String causes(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      text.append(text.isEmpty() ? "" : " <- ").append(each.getClass().getName());
      StackTraceElement[] trace = each.getStackTrace();
      for (int i = 0; i < Math.min(trace.length, 8); i++) {
        text.append("\n    at ").append(trace[i]);
      }
    }
    return text.toString();
  }
}
