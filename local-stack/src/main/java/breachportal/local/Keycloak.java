package breachportal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The identity provider. It is built for PostgreSQL once, and then started as built.
final class Keycloak {
  static final String ADMIN = "local-admin";

  private static final Duration BUILD_PATIENCE = Duration.ofMinutes(5);
  private static final Duration START_PATIENCE = Duration.ofMinutes(3);

  private final Path home;
  private final Path built;
  private final Ports ports;
  private final Children children;

  /// @param distributions the folder that the distribution was unpacked into
  Keycloak(Path distributions, Ports ports, Children children) throws IOException {
    this.home = onlyFolderOf(distributions);
    this.built = distributions.resolveSibling(home.getFileName() + "-built");
    this.ports = ports;
    this.children = children;
  }

  boolean isBuilt() {
    return Files.exists(built.resolve(".done"));
  }

  void build() throws Exception {
    Once.in(
        built,
        home.toString(),
        () ->
            children
                .startTask(
                    Launch.of(
                        "keycloak-build",
                        command(List.of("build", "--db=postgres")),
                        Map.of(),
                        home))
                .awaitDone(BUILD_PATIENCE));
  }

  /// @param databaseUrl the JDBC address of its database
  /// @param databasePassword the password of the role `postgres` there
  /// @param adminPassword the password of its administrator, set at the first start
  void start(String databaseUrl, String databasePassword, String adminPassword)
      throws IOException, InterruptedException {
    var options =
        List.of(
            "start",
            "--optimized",
            "--cache=local",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + ports.of(Port.KEYCLOAK),
            "--hostname=" + ports.url(Port.KEYCLOAK));
    var environment =
        Map.of(
            "KC_DB_URL", databaseUrl,
            "KC_DB_USERNAME", "postgres",
            "KC_DB_PASSWORD", databasePassword,
            "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
            "KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
    children
        .start(Launch.of("keycloak", command(options), environment, home))
        .awaitReady(
            () -> Http.answers(ports.url(Port.KEYCLOAK) + "/realms/master"), START_PATIENCE);
  }

  /// The command that `kc.sh` would run; without the script between, the process that is started is
  /// the one that ends.
  private List<String> command(List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Jvm.java());
    command.addAll(Jvm.QUICK_START);
    command.addAll(
        List.of(
            "-Xms64m",
            "-Xmx448m",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    command.addAll(arguments);
    return command;
  }

  private static Path onlyFolderOf(Path distributions) throws IOException {
    try (var folders = Files.list(distributions)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("lib/quarkus-run.jar")))
          .max(Path::compareTo)
          .orElseThrow(
              () -> new StackFailure("The identity provider is not built: ./run does it."));
    }
  }
}
