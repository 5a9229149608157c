package breachportal.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The database: real PostgreSQL from the binaries on the class path, its data kept between runs.
final class PostgreSql {
  static final String DATABASE = "breach_portal";
  static final String KEYCLOAK_DATABASE = "keycloak";

  private static final List<String> SERVICE_ROLES =
      List.of(
          "report_owner",
          "report_app",
          "notification_owner",
          "notification_app",
          "exposure_owner",
          "exposure_app");

  private static final String SUPERUSER = "postgres";
  private static final String BINARIES = "/postgres-linux-x86_64.txz";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path binaries;
  private final Path data;
  private final int port;
  private final Secrets secrets;
  private final Children children;

  PostgreSql(Path binaries, Path data, int port, Secrets secrets, Children children) {
    this.binaries = binaries;
    this.data = data;
    this.port = port;
    this.secrets = secrets;
    this.children = children;
  }

  void start() throws Exception {
    unpack();
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      create();
    }
    SharedMemory.awaitReleased(data, PATIENCE);
    var child =
        children.start(
            Launch.of("postgresql", asPlainUser(serverCommand()), Map.of(), data).stoppedBy("INT"));
    child.awaitReady(this::answers, PATIENCE);
    createDatabases();
  }

  /// @param database which
  /// @return a connection of the superuser
  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), SUPERUSER, password());
  }

  /// @param database which
  /// @return its JDBC address
  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private List<String> serverCommand() {
    return List.of(
        program("postgres"),
        "-D",
        data.toString(),
        "-p",
        Integer.toString(port),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=",
        "-c",
        "max_connections=200",
        "-c",
        "shared_buffers=128MB");
  }

  private void unpack() throws Exception {
    Once.in(
        binaries,
        BINARIES,
        () -> {
          try (InputStream packed = PostgreSql.class.getResourceAsStream(BINARIES)) {
            Archive.unpack(Objects.requireNonNull(packed, BINARIES), binaries);
          }
        });
  }

  private void create() throws IOException, InterruptedException {
    var passwordFile = Files.createTempFile("postgres", ".password");
    // Made whole beside its place, then moved: a run that is killed here leaves no half database.
    var part = data.resolveSibling(data.getFileName() + ".part");
    try {
      Files.writeString(passwordFile, password());
      Files.createDirectories(part);
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx------"));
      FileTree.empty(part, path -> true);
      var command =
          List.of(
              program("initdb"),
              "-D",
              part.toString(),
              "-U",
              SUPERUSER,
              "--auth=scram-sha-256",
              "--pwfile=" + passwordFile,
              "--encoding=UTF8",
              "--locale-provider=builtin",
              "--locale=C.UTF-8",
              "--no-sync");
      children
          .startTask(Launch.of("postgresql-initdb", asPlainUser(command), Map.of(), part))
          .awaitDone(PATIENCE);
      Files.move(part, data);
    } finally {
      Files.delete(passwordFile);
    }
  }

  private boolean answers() throws SQLException {
    try (var connection = connect("postgres")) {
      return connection.isValid(1);
    }
  }

  private void createDatabases() throws SQLException, IOException {
    try (var connection = connect("postgres")) {
      createIfMissing(connection, KEYCLOAK_DATABASE);
      createIfMissing(connection, DATABASE);
      bootstrap();
    }
  }

  private static void createIfMissing(Connection connection, String database) throws SQLException {
    try (var query = connection.prepareStatement("select 1 from pg_database where datname = ?");
        var statement = connection.createStatement()) {
      query.setString(1, database);
      if (query.executeQuery().next()) {
        return;
      }
      statement.execute("create database " + database);
    }
  }

  /// Makes the roles and schemas of the services by the script of every other environment, which
  /// may run again, and gives the roles their passwords.
  private void bootstrap() throws SQLException, IOException {
    try (var script = PostgreSql.class.getResourceAsStream("/database/bootstrap.sql");
        var connection = connect(DATABASE);
        var statement = connection.createStatement()) {
      var text = Objects.requireNonNull(script, "bootstrap.sql").readAllBytes();
      statement.execute(new String(text, java.nio.charset.StandardCharsets.UTF_8));
      for (var role : SERVICE_ROLES) {
        // A password of `Secrets` has no character that ends the literal.
        statement.execute(
            "alter role %s password '%s'".formatted(role, secrets.password("database-" + role)));
      }
    }
  }

  /// @return the superuser's password
  String password() {
    return secrets.password("database-postgres");
  }

  private String program(String name) {
    return binaries.resolve("bin").resolve(name).toString();
  }

  /// PostgreSQL refuses to run as root: there, it runs in a user namespace in which it is nobody.
  private static List<String> asPlainUser(List<String> command) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return command;
    }
    var wrapped = new ArrayList<>(List.of("unshare", "--user"));
    wrapped.addAll(command);
    return wrapped;
  }
}
