package breachportal.exposure.catalogue;

import breachportal.contract.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.OptionalLong;

/// A refusal as clients of Have I Been Pwned's API expect one: a problem document that carries
/// `statusCode` and `message` too, and `retry-after` in seconds.
public final class ApiRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient OptionalLong retryAfterSeconds;

  private ApiRefusal(int status, String message, OptionalLong retryAfterSeconds) {
    super(message, null, false, false);
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /// The body of a refusal.
  ///
  /// @param type the kind
  /// @param title the kind in words
  /// @param status the HTTP status
  /// @param detail what happened and what to do
  /// @param statusCode the HTTP status
  /// @param message what happened and what to do
  public record Body(
      URI type, String title, int status, String detail, int statusCode, String message) {}

  /// @return that there is no such breach, or that the account is in none
  public static ApiRefusal notFound() {
    return new ApiRefusal(404, "Nothing is known of it.", OptionalLong.empty());
  }

  /// @param needed what is needed
  /// @return that the request can't be understood
  public static ApiRefusal badRequest(String needed) {
    return new ApiRefusal(400, needed, OptionalLong.empty());
  }

  /// @return that there is no key, or none that works
  public static ApiRefusal unauthorised() {
    return new ApiRefusal(
        401,
        "Access denied: a key that works is needed in the header hibp-api-key.",
        OptionalLong.empty());
  }

  /// @param seconds when to try again
  /// @return that the budget is used up
  public static ApiRefusal tooMany(long seconds) {
    return new ApiRefusal(
        429,
        "Rate limit is exceeded. Try again in " + seconds + " seconds.",
        OptionalLong.of(seconds));
  }

  Response response() {
    String title = Response.Status.fromStatusCode(status).getReasonPhrase();
    String message = String.valueOf(getMessage());
    Response.ResponseBuilder answer =
        Response.status(status)
            .type(Problem.MEDIA_TYPE)
            .entity(
                new Body(Problem.typeOf("api-" + status), title, status, message, status, message));
    retryAfterSeconds.ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
    if (status == 401) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "hibp-api-key");
    }
    return answer.build();
  }
}
