package breachportal.bench.sending;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A PostgreSQL, a mail server's port and as many replicas as are wanted, for one run.
final class MailHouse implements AutoCloseable {
  private static final Path BOOTSTRAP =
      Path.of("service-store/src/main/resources/database/bootstrap.sql");

  private final EmbeddedPostgres database;
  private final TokenKey key = new TokenKey();
  private final List<Replica> replicas = new ArrayList<>();
  private final int sinkPort;

  /// @param sinkPort where mail goes
  MailHouse(int sinkPort) throws IOException, SQLException, GeneralSecurityException {
    this.sinkPort = sinkPort;
    this.database =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "200")
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("max_wal_size", "4GB")
            .start();
    execute("postgres", "create database breach_portal");
    execute("breach_portal", Files.readString(BOOTSTRAP));
    for (String role : List.of("notification_owner", "notification_app")) {
      execute("breach_portal", "alter role %1$s password '%1$s'".formatted(role));
    }
  }

  TokenKey key() {
    return key;
  }

  /// @param settings further settings
  /// @param jvm options of its virtual machine
  /// @return a replica, perhaps not ready yet
  Replica replica(Map<String, String> settings, List<String> jvm) throws IOException {
    Map<String, String> all = new HashMap<>();
    String url =
        "jdbc:postgresql://localhost:%d/breach_portal?currentSchema=notification"
            .formatted(database.getPort());
    all.put("quarkus.datasource.jdbc.url", url);
    all.put("quarkus.datasource.password", "notification_app");
    all.put("quarkus.flyway.password", "notification_owner");
    all.put("quarkus.oidc.public-key", key.publicKey());
    all.put("quarkus.oidc.auth-server-url", "");
    all.put("quarkus.oidc.token.issuer", TokenKey.ISSUER);
    for (String secret : List.of("SEAL_KEY", "STATEMENT_KEY")) {
      all.put(secret, Base64.getEncoder().encodeToString(new byte[32]));
    }
    for (String lane : List.of("urgent", "campaign")) {
      all.put("breachportal.delivery.relays." + lane + ".host", "127.0.0.1");
      all.put("breachportal.delivery.relays." + lane + ".port", "" + sinkPort);
    }
    all.putAll(settings);
    Replica replica = Replica.start(all, jvm);
    replicas.add(replica);
    return replica;
  }

  private void execute(String name, String script) throws SQLException {
    try (Connection connection = database.getDatabase("postgres", name).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(script);
    }
  }

  @Override
  public void close() throws IOException {
    for (Replica each : replicas) {
      each.kill();
    }
    database.close();
  }
}
