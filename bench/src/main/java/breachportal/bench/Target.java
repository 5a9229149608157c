package breachportal.bench;

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
      description = "A company's officer (default: ${DEFAULT-VALUE}).",
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
}
