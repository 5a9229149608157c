package breachportal.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The settings of the four services in the local stack.
final class Services {
  private final Ports ports;
  private final String issuer;
  private final PostgreSql database;
  private final Secrets secrets;
  private final Path folder;

  Services(Ports ports, String issuer, PostgreSql database, Secrets secrets, Path folder) {
    this.ports = ports;
    this.issuer = issuer;
    this.database = database;
    this.secrets = secrets;
    this.folder = folder;
  }

  List<Service> all() {
    return List.of(report(), notification(), exposure(), portal());
  }

  private Service report() {
    var settings = settings("report");
    settings.put("NOTIFICATION_URL", loopback(Port.NOTIFICATION));
    settings.put("NOTIFICATION_CLIENT_SECRET", secrets.password("report-service-client"));
    return new Service("report-service", Port.REPORT, 256, settings);
  }

  private Service notification() {
    var settings = settings("notification");
    settings.put("SEAL_KEY", secrets.key("notification-seal"));
    settings.put("STATEMENT_KEY", secrets.key("statement"));
    settings.put("MAIL_SIGNER_SMIME_FILE", secrets.mailSigner().smime().toString());
    settings.put("MAIL_SIGNER_OPENPGP_FILE", secrets.mailSigner().openpgp().toString());
    settings.put("WEBHOOK_PRIVATE_NETWORKS", "true");
    settings.put("WEBHOOK_PLAIN_HTTP", "true");
    settings.put("SMTP_HOST", "127.0.0.1");
    settings.put("SMTP_PORT", Integer.toString(ports.of(Port.SMTP)));
    settings.put("MAIL_FROM", "notices@portal.example.org");
    settings.put("PORTAL_URL", ports.url(Port.PORTAL));
    return new Service("notification-service", Port.NOTIFICATION, 256, settings);
  }

  private Service exposure() {
    var settings = settings("exposure");
    settings.put("SEAL_KEY", secrets.key("exposure-seal"));
    settings.put("EXPOSURE_PRF_KEYS_FILE", secrets.prfKeys().toString());
    settings.put("EXPOSURE_SEGMENTS", folder.resolve("generations").toString());
    settings.put("EXPOSURE_SMS_FOLDER", folder.resolve("text-messages").toString());
    settings.put("NOTIFICATION_URL", loopback(Port.NOTIFICATION));
    settings.put("NOTIFICATION_CLIENT_SECRET", secrets.password("exposure-service-client"));
    settings.put("EXPOSURE_TRUSTED_PROXIES", "127.0.0.0/8,::1/128");
    return new Service("exposure-service", Port.EXPOSURE, 384, settings);
  }

  private Service portal() {
    return new Service(
        "company-portal",
        Port.PORTAL,
        256,
        Map.of(
            "OIDC_ISSUER", issuer,
            "REPORT_URL", loopback(Port.REPORT),
            "NOTIFICATION_URL", loopback(Port.NOTIFICATION),
            "EXPOSURE_URL", loopback(Port.EXPOSURE),
            "CHECK_KEYS", secrets.checkKeys(),
            "PORTAL_CLIENT_SECRET", secrets.password("portal-client"),
            "SESSION_KEY", secrets.key("portal-session")));
  }

  private Map<String, String> settings(String schema) {
    var name = schema.toUpperCase(java.util.Locale.ROOT);
    var settings = new HashMap<String, String>();
    settings.put("OIDC_ISSUER", issuer);
    settings.put(name + "_DB_URL", database.url(PostgreSql.DATABASE) + "?currentSchema=" + schema);
    settings.put(name + "_DB_PASSWORD", secrets.password("database-" + schema + "_app"));
    settings.put(name + "_OWNER_PASSWORD", secrets.password("database-" + schema + "_owner"));
    return settings;
  }

  private String loopback(Port port) {
    return "http://127.0.0.1:" + ports.of(port);
  }
}
