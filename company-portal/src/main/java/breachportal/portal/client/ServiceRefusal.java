package breachportal.portal.client;

import breachportal.contract.problem.Problem;

/// A service answered a request with a problem document.
public final class ServiceRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /// @param problem what the service answered
  public ServiceRefusal(Problem problem) {
    super(problem.status() + " " + problem.type());
    this.problem = problem;
  }

  /// @return what the service answered
  public Problem problem() {
    return problem;
  }

  /// @return the HTTP status
  public int status() {
    return problem.status();
  }
}
