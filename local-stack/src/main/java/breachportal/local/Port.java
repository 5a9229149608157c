package breachportal.local;

import java.util.Locale;

/// A port of 127.0.0.1 that the stack listens on.
public enum Port {
  /// The pages of all actors.
  PORTAL(8080, "the portal"),
  /// The report service.
  REPORT(8081, "the report service"),
  /// The notification service.
  NOTIFICATION(8082, "the notification service"),
  /// The exposure service.
  EXPOSURE(8083, "the exposure service"),
  /// The identity provider.
  KEYCLOAK(8180, "the identity provider"),
  /// The mailbox's page and REST API.
  MAIL_WEB(8025, "the mailbox's page"),
  /// Where the mailbox takes mail.
  SMTP(2525, "the mailbox"),
  /// The database.
  POSTGRES(5433, "PostgreSQL");

  private final int usual;
  private final String use;

  Port(int usual, String use) {
    this.usual = usual;
    this.use = use;
  }

  /// @return the port that is taken when nothing else is set
  public int usual() {
    return usual;
  }

  /// @return what listens there, in words
  public String use() {
    return use;
  }

  /// @return the environment variable that sets another port
  public String setting() {
    return "BREACH_PORTAL_" + name().toUpperCase(Locale.ROOT) + "_PORT";
  }
}
