package breachportal.local;

import breachportal.local.seed.NotEntered;
import breachportal.local.seed.Seed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// The whole of Breach Portal on one machine: PostgreSQL, the identity provider, a mailbox and the
/// four services.
///
/// All that it writes lies in one folder. A stack belongs to one process; a second one in the same
/// folder is refused, and what a killed one left running is stopped first.
public final class LocalStack implements AutoCloseable {
  /// The password of every demo login.
  public static final String DEMO_PASSWORD = "demo";

  private static final Duration SERVICE_PATIENCE = Duration.ofMinutes(2);

  private final Checkout checkout;
  private final Path folder;
  private final Ports ports;
  private final Progress progress;
  private final FolderLock lock;
  private final Secrets secrets;
  private final Children children;
  private final PostgreSql database;
  private final CompletableFuture<StackFailure> death = new CompletableFuture<>();

  private LocalStack(Checkout checkout, Path folder, Ports ports, Progress progress)
      throws IOException {
    this.checkout = checkout;
    this.folder = folder;
    this.ports = ports;
    this.progress = progress;
    this.lock = FolderLock.take(folder);
    this.secrets = Secrets.in(folder.resolve("secrets"));
    this.children = new Children(folder, death::complete);
    this.database =
        new PostgreSql(
            checkout.postgres(),
            folder.resolve("postgres"),
            ports.of(Port.POSTGRES),
            secrets,
            children);
  }

  /// Prepares a stack; nothing is started yet.
  ///
  /// @param checkout where the built parts lie
  /// @param folder where all is kept
  /// @param ports where it listens
  /// @param out where progress is told
  /// @return the stack
  public static LocalStack in(Checkout checkout, Path folder, Ports ports, PrintStream out)
      throws IOException {
    var home = Files.createDirectories(folder).toRealPath();
    return new LocalStack(checkout, home, ports, new Progress(out));
  }

  /// Starts all, and returns when all is ready.
  ///
  /// @throws StackFailure when something does not start; says what and why
  public void start() throws Exception {
    for (var orphan : children.stopOrphans()) {
      progress.say(orphan + ": was left by a run that was killed, stopped");
    }
    ports.requireFree();
    progress.during("PostgreSQL", "starting", "ready", database::start);
    children.nextWave();
    var mailbox = inBackground(this::startMailbox);
    startIdentityProvider();
    mailbox.get();
    children.nextWave();
    startServices();
    progress.during("Sample data", "entering what is missing", "there", this::enterSamples);
  }

  /// @return what happened, once a part that should stay has ended
  public CompletableFuture<StackFailure> death() {
    return death;
  }

  /// @return the realm's address, which tokens name as their issuer
  public String issuer() {
    return ports.url(Port.KEYCLOAK) + "/realms/" + Realm.NAME;
  }

  /// @return where it listens
  public Ports ports() {
    return ports;
  }

  /// @return the folder with one log for each part
  public Path logs() {
    return folder.resolve("log");
  }

  /// @return a connection of PostgreSQL's superuser to the database of the services
  /// @throws SQLException when it can't be had
  public Connection connectAsSuperuser() throws SQLException {
    return database.connect(PostgreSql.DATABASE);
  }

  /// Stops all, the services first, and leaves no process.
  @Override
  public void close() {
    children.close();
    lock.close();
  }

  Progress progress() {
    return progress;
  }

  private void startMailbox() throws Exception {
    var mailbox =
        new Maildev(
            checkout.maildev(),
            checkout.maildevInstalled(),
            folder.resolve("mail"),
            ports,
            children);
    progress.during("Mailbox", "starting", "ready", mailbox::start);
  }

  private void startIdentityProvider() throws Exception {
    var keycloak = new Keycloak(checkout.keycloak(), ports, children);
    if (!keycloak.isBuilt()) {
      progress.during("Keycloak", "building, once", "built", keycloak::build);
    }
    var admin = secrets.password("keycloak-admin");
    progress.during(
        "Keycloak",
        "starting",
        "ready",
        () ->
            keycloak.start(database.url(PostgreSql.KEYCLOAK_DATABASE), database.password(), admin));
    var realm = new Realm(ports.url(Port.KEYCLOAK), admin, folder.resolve("realm.sha256"));
    progress.during("Realm", "comparing", "up to date", () -> realm.importIfChanged(realmValues()));
  }

  private Map<String, String> realmValues() {
    return Map.of(
        "PORTAL_URL", ports.url(Port.PORTAL),
        "PORTAL_CLIENT_SECRET", secrets.password("portal-client"),
        "REPORT_SERVICE_CLIENT_SECRET", secrets.password("report-service-client"),
        "EXPOSURE_SERVICE_CLIENT_SECRET", secrets.password("exposure-service-client"),
        "DEMO_PASSWORD", DEMO_PASSWORD);
  }

  private void startServices() throws Exception {
    var begun = new ArrayList<CompletableFuture<Void>>();
    for (var service : new Services(ports, issuer(), database, secrets, folder).all()) {
      begun.add(inBackground(() -> start(service)));
    }
    for (var one : begun) {
      one.get();
    }
  }

  private void enterSamples() throws IOException, InterruptedException {
    try {
      new Seed(ports.url(Port.REPORT), ports.url(Port.EXPOSURE), issuer(), DEMO_PASSWORD).enter();
    } catch (NotEntered refused) {
      throw new StackFailure(String.valueOf(refused.getMessage()), refused);
    }
  }

  private void start(Service service) throws Exception {
    progress.during(
        service.module(),
        "starting",
        "ready",
        () ->
            children
                .start(service.launch(checkout, ports, folder))
                .awaitReady(() -> Http.answers(service.readyUrl(ports)), SERVICE_PATIENCE));
  }

  private static CompletableFuture<Void> inBackground(Progress.Work work) {
    var done = new CompletableFuture<Void>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                work.run();
                done.complete(null);
              } catch (Exception e) {
                done.completeExceptionally(e);
              }
            });
    return done;
  }
}
