package breachportal.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL with the roles and schemas of the house, and a key that {@link Tokens} signs
/// with. One server a JVM, one fresh database each time Quarkus starts.
///
/// Give it the schema: `@QuarkusTestResource(value = PostgresResource.class, initArgs =
/// @ResourceArg(name = "schema", value = "report"))`.
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

  private static final List<String> AREAS = List.of("report", "notification", "exposure");

  /// The usual ten seconds are too few where the machine does much else.
  private static final Duration STARTING = Duration.ofMinutes(3);

  private static @Nullable EmbeddedPostgres server;
  private static int databases;
  private static String database = "";

  private String schema = "";

  @Override
  public void init(Map<String, String> arguments) {
    schema = arguments.getOrDefault("schema", "report");
  }

  @Override
  public Map<String, String> start() {
    String url = freshDatabase() + "?currentSchema=" + schema;
    Map<String, String> settings = new HashMap<>(Tokens.settings(schema + "-service"));
    settings.put("quarkus.datasource.jdbc.url", url);
    settings.put("quarkus.datasource.username", schema + "_app");
    settings.put("quarkus.datasource.password", schema + "_app");
    settings.put("quarkus.flyway.jdbc-url", url);
    settings.put("quarkus.flyway.username", schema + "_owner");
    settings.put("quarkus.flyway.password", schema + "_owner");
    settings.put("breachportal.seal.key", Base64.getEncoder().encodeToString(new byte[32]));
    return settings;
  }

  @Override
  public void stop() {
    // The server ends with the JVM; the next start makes a database of its own.
  }

  /// @param user a role, such as `report_app`, whose password is its name, or `postgres`
  /// @return a connection of one's own to the database of the running test
  /// @throws SQLException when the database refuses
  public static Connection connect(String user) throws SQLException {
    return java.sql.DriverManager.getConnection(server().getJdbcUrl(user, database), user, user);
  }

  private static synchronized String freshDatabase() {
    try {
      database = "breach_portal_" + ++databases;
      execute("postgres", "create database " + database);
      execute(database, bootstrapScript());
      for (String area : AREAS) {
        execute(database, "alter role %1$s_owner password '%1$s_owner'".formatted(area));
        execute(database, "alter role %1$s_app password '%1$s_app'".formatted(area));
      }
      return "jdbc:postgresql://localhost:" + server().getPort() + "/" + database;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static String bootstrapScript() throws IOException {
    try (InputStream script =
        PostgresResource.class.getResourceAsStream("/database/bootstrap.sql")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void execute(String database, String script) throws SQLException {
    try (Connection connection = server().getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(script);
    }
  }

  private static synchronized EmbeddedPostgres server() {
    if (server == null) {
      try {
        server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "200")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("locale", "C.UTF-8")
                .setPGStartupWait(STARTING)
                .start();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return server;
  }
}
