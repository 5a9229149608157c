package breachportal.api.problem;

import breachportal.contract.problem.Problem;
import breachportal.contract.problem.Problem.FieldError;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds the HTTP answers that carry problem documents.
final class ProblemResponses {

  private ProblemResponses() {}

  static Response of(Refusal refusal) {
    Response answer = of(refusal.problem());
    return refusal instanceof TooMany tooMany
        ? Response.fromResponse(answer)
            .header(HttpHeaders.RETRY_AFTER, tooMany.retryAfterSeconds())
            .build()
        : answer;
  }

  static Response of(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
  }

  static Response of(
      int status, String type, String title, @Nullable String detail, List<FieldError> errors) {
    return of(new Problem(Problem.typeOf(type), title, status, detail, errors));
  }
}
