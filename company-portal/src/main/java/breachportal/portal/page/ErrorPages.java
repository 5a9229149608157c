package breachportal.portal.page;

import breachportal.portal.client.ServiceRefusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
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
    static native TemplateInstance error(String title, String happened, String todo);

    static native TemplateInstance wrongRole();
  }

  @ServerExceptionMapper(priority = AHEAD)
  Response wrongRole(ForbiddenException forbidden) {
    return Html.status(403, Templates.wrongRole());
  }

  @ServerExceptionMapper(priority = AHEAD)
  Response refused(ServiceRefusal refusal) {
    return switch (refusal.status()) {
      case 401, 403 -> Html.status(403, Templates.wrongRole());
      case 404 -> notFound();
      case 409, 412, 428 -> conflict(refusal);
      default -> {
        LOG.warnf("a service answered %d %s", refusal.status(), refusal.problem().type());
        yield unavailable();
      }
    };
  }

  @ServerExceptionMapper(priority = AHEAD)
  Response unreachable(ProcessingException unreachable) {
    LOG.warnf("a service is not reached: %s", causes(unreachable));
    return unavailable();
  }

  @ServerExceptionMapper(priority = AHEAD)
  Response webApplication(WebApplicationException thrown) {
    int status = thrown.getResponse().getStatus();
    return switch (status) {
      case 404 -> notFound();
      case 405 ->
          page(
              405,
              "This address takes a form",
              "Your session may have ended before the form was sent. Nothing was stored by it.",
              "Go back to the page with the form, and send it again.");
      case 413 ->
          page(
              413,
              "That is too large",
              "What was sent is larger than this page takes. Nothing was stored.",
              "Send a smaller file or a shorter text.");
      default -> {
        if (status < 400) {
          yield thrown.getResponse();
        }
        if (status >= 500) {
          LOG.errorf("request failed: %s", causes(thrown));
          yield broken();
        }
        yield page(
            status,
            "This could not be read",
            "What was sent does not have the form that this page takes. Nothing was stored.",
            "Go back to the page with the form, and send it again.");
      }
    };
  }

  @ServerExceptionMapper(priority = AHEAD)
  Response anythingElse(Throwable thrown) {
    LOG.errorf("request failed: %s", causes(thrown));
    return broken();
  }

  private static Response notFound() {
    return page(
        404,
        "Page not found",
        "There is no such page, or it is not yours to see.",
        "Check the address, or begin at the front page.");
  }

  private static Response conflict(ServiceRefusal refusal) {
    String detail = refusal.problem().detail();
    return page(
        409,
        refusal.problem().title(),
        detail == null ? "Somebody else changed it meanwhile." : detail,
        "Go back, load the page again, and see what it says now.");
  }

  private static Response unavailable() {
    return page(
        503,
        "This part of the portal is not answering",
        "What was stored before is kept. What you sent just now may not have been stored.",
        "Try again in a minute.");
  }

  private static Response broken() {
    return page(
        500,
        "Something went wrong on our side",
        "It has been noted. What was stored before is kept.",
        "Try again in a minute.");
  }

  private static Response page(int status, String title, String happened, String todo) {
    return Html.status(status, Templates.error(title, happened, todo));
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
