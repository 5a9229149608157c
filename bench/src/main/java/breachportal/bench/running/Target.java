package breachportal.bench.running;

import java.io.IOException;
import java.net.URI;
import picocli.CommandLine.Option;

/// Which running system is measured, and as whom; the defaults are those of `./run`.
public final class Target {

  @Option(
      names = "--report-service",
      description = "Address of report-service (default: ${DEFAULT-VALUE}).",
      defaultValue = "http://localhost:8081")
  private URI reportService = URI.create("");

  @Option(
      names = "--issuer",
      description = "Address of the realm (default: ${DEFAULT-VALUE}).",
      defaultValue = "http://localhost:8180/realms/breach-portal")
  private URI issuer = URI.create("");

  @Option(
      names = "--user",
      description = "An officer; of police where the desk is asked (default: ${DEFAULT-VALUE}).",
      defaultValue = "officer@saomai.example.org")
  private String user = "";

  @Option(
      names = "--password",
      description = "Their password (default: the demo password).",
      defaultValue = "demo")
  private String password = "";

  /// @return a client of that system
  public PortalClient client() {
    return new PortalClient(reportService, issuer, user, password);
  }

  /// @param portal the portal's address
  /// @return a browser in which the officer has signed in
  /// @throws IOException when the sign-in fails
  /// @throws InterruptedException when interrupted
  public SignedInBrowser browser(URI portal) throws IOException, InterruptedException {
    return SignedInBrowser.signIn(portal, user, password);
  }
}
