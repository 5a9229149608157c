package breachportal.api.problem;

import breachportal.contract.problem.Problem.FieldError;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.ForbiddenException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// The one place where exceptions become problem documents. No document, log line or message
/// repeats what was sent.
class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  Response refusal(Refusal refusal) {
    return ProblemResponses.of(refusal);
  }

  @ServerExceptionMapper
  Response brokenConstraints(ConstraintViolationException broken) {
    List<FieldError> errors =
        broken.getConstraintViolations().stream()
            .map(ProblemMappers::fieldError)
            .sorted((a, b) -> a.field().compareTo(b.field()))
            .toList();
    return ProblemResponses.of(new BadRequest(errors).problem());
  }

  @ServerExceptionMapper
  Response unreadableJson(JsonProcessingException unreadable) {
    return refusal(UnreadableJson.refusal(unreadable));
  }

  @ServerExceptionMapper
  Response mismatchedJson(MismatchedInputException mismatch) {
    return unreadableJson(mismatch);
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException unused) {
    return ProblemResponses.of(
        403, "forbidden", "Not for your role", "Your account can't do this.", List.of());
  }

  @ServerExceptionMapper
  Response webApplication(WebApplicationException thrown) {
    for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonProcessingException json) {
        return unreadableJson(json);
      }
      if (cause instanceof Refusal refusal) {
        return refusal(refusal);
      }
    }
    int status = thrown.getResponse().getStatus();
    if (status < 400) {
      return thrown.getResponse();
    }
    if (status >= 500) {
      LOG.errorf("request failed: %s", describe(thrown));
    }
    String title = thrown.getResponse().getStatusInfo().getReasonPhrase();
    return ProblemResponses.of(status, "http-" + status, title, null, List.of());
  }

  @ServerExceptionMapper
  Response anythingElse(Throwable thrown) {
    for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal(refusal);
      }
    }
    if (HangUp.isIn(thrown)) {
      LOG.debugf("a caller went away: %s", describe(thrown));
      return refusal(new BadRequest("body", "whole", "The request breaks off."));
    }
    LOG.errorf("request failed: %s", describe(thrown));
    return ProblemResponses.of(
        500,
        "internal",
        "Something went wrong on our side",
        "Nothing was changed. Try again in a minute.",
        List.of());
  }

  /// Types and places only: messages of exceptions can hold what was sent.
  private static String describe(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      text.append(text.isEmpty() ? "" : " <- ").append(each.getClass().getName());
      StackTraceElement[] trace = each.getStackTrace();
      for (int i = 0; i < Math.min(trace.length, 6); i++) {
        text.append("\n    at ").append(trace[i]);
      }
    }
    return text.toString();
  }

  private static FieldError fieldError(ConstraintViolation<?> violation) {
    String rule =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    String snake = rule.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    return new FieldError(fieldPath(violation.getPropertyPath()), snake, violation.getMessage());
  }

  /// Drops the method and parameter in front: `file.content.people.number` is `people.number`.
  private static String fieldPath(Path path) {
    String text =
        StreamSupport.stream(path.spliterator(), false)
            .filter(node -> !isMethodPart(node))
            .map(Path.Node::toString)
            .filter(name -> !name.startsWith("<"))
            .collect(Collectors.joining("."));
    if (!text.isEmpty()) {
      return text;
    }
    String whole = path.toString();
    return whole.substring(whole.lastIndexOf('.') + 1);
  }

  private static boolean isMethodPart(Path.Node node) {
    return switch (node.getKind()) {
      case METHOD, CONSTRUCTOR, PARAMETER, RETURN_VALUE, CROSS_PARAMETER -> true;
      default -> false;
    };
  }
}
