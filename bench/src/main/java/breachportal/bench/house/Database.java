package breachportal.bench.house;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/// A PostgreSQL of a run's own, which writes to the disk as one in production does, with the roles
/// and the schema of one service.
public final class Database implements AutoCloseable {
  private static final String NAME = "breach_portal";
  private static final Path BOOTSTRAP =
      Path.of("service-store/src/main/resources/database/bootstrap.sql");

  private final EmbeddedPostgres server;
  private final String schema;

  private Database(EmbeddedPostgres server, String schema) {
    this.server = server;
    this.schema = schema;
  }

  /// @param schema whose roles get passwords, such as `exposure`
  /// @return the database, without tables: the service makes them when it starts
  public static Database of(String schema) throws IOException, SQLException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "200")
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("max_wal_size", "4GB")
            .start();
    Database database = new Database(server, schema);
    execute(server.getPostgresDatabase(), "create database " + NAME);
    execute(database.asServer(), Files.readString(BOOTSTRAP));
    for (String role : new String[] {schema + "_owner", schema + "_app"}) {
      execute(database.asServer(), "alter role %1$s password '%1$s'".formatted(role));
    }
    return database;
  }

  /// @return what a replica of the service has to be told to find it
  public Map<String, String> settings() {
    String url =
        "jdbc:postgresql://localhost:%d/%s?currentSchema=%s"
            .formatted(server.getPort(), NAME, schema);
    return Map.of(
        "quarkus.datasource.jdbc.url",
        url,
        "quarkus.datasource.password",
        schema + "_app",
        "quarkus.flyway.password",
        schema + "_owner");
  }

  /// @return connections as the service itself has them
  public DataSource asService() {
    return server.getDatabase(
        schema + "_app", NAME, Map.of("currentSchema", schema, "password", schema + "_app"));
  }

  private DataSource asServer() {
    return server.getDatabase("postgres", NAME);
  }

  private static void execute(DataSource source, String script) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(script);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
