package breachportal.api.problem;

import breachportal.contract.problem.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Answers with problem documents where no resource does: in filters and routes of Vert.x.
@Singleton
public class RouteProblems {

  @Inject ObjectMapper json;

  /// Ends a response with a problem document.
  ///
  /// @param response a response of which nothing was written yet
  /// @param refusal why it is not what was asked for
  public void answer(HttpServerResponse response, Refusal refusal) {
    if (refusal instanceof TooMany tooMany) {
      response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfterSeconds()));
    }
    Problem problem = refusal.problem();
    response
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
    try {
      var unused = response.end(json.writeValueAsString(problem));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a problem document can be written", impossible);
    }
  }
}
