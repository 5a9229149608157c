package breachportal.portal.client;

import breachportal.contract.problem.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A service answered a request with a problem document.
public final class ServiceRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
  private static final String USUAL_WAIT = "60";

  private final transient Problem problem;
  private final String retryAfter;

  /// @param problem what the service answered
  /// @param retryAfter its header of that name; null when it has none
  public ServiceRefusal(Problem problem, @Nullable String retryAfter) {
    super(problem.status() + " " + problem.type());
    this.problem = problem;
    this.retryAfter =
        retryAfter != null && SECONDS.matcher(retryAfter).matches() ? retryAfter : USUAL_WAIT;
  }

  /// @return what the service answered
  public Problem problem() {
    return problem;
  }

  /// @return the HTTP status
  public int status() {
    return problem.status();
  }

  /// @return after how many seconds another try can help; a minute where the service does not say
  public String retryAfter() {
    return retryAfter;
  }
}
