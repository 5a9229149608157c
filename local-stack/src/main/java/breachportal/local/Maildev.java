package breachportal.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The mailbox: takes every mail over SMTP and shows it on a page and over a REST API; mails are
/// kept between runs.
final class Maildev {
  private static final Duration INSTALL_PATIENCE = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path source;
  private final Path installed;
  private final Path mails;
  private final Ports ports;
  private final Children children;

  Maildev(Path source, Path installed, Path mails, Ports ports, Children children) {
    this.source = source;
    this.installed = installed;
    this.mails = mails;
    this.ports = ports;
    this.children = children;
  }

  void start() throws Exception {
    install();
    Files.createDirectories(mails);
    var command =
        List.of(
            "node",
            installed.resolve("node_modules/maildev/bin/maildev").toString(),
            "--smtp",
            Integer.toString(ports.of(Port.SMTP)),
            "--web",
            Integer.toString(ports.of(Port.MAIL_WEB)),
            "--ip",
            "127.0.0.1",
            "--mail-directory",
            mails.toString());
    children
        .start(Launch.of("mailbox", command, Map.of(), installed))
        .awaitReady(
            () -> Http.answers("http://127.0.0.1:" + ports.of(Port.MAIL_WEB) + "/healthz"),
            PATIENCE);
  }

  /// Installs what the lock file names, unless that was done since it changed last.
  private void install() throws Exception {
    var lockFile = source.resolve("package-lock.json");
    Once.in(
        installed,
        Files.readString(lockFile),
        () -> {
          Files.copy(source.resolve("package.json"), installed.resolve("package.json"));
          Files.copy(lockFile, installed.resolve("package-lock.json"));
          var command = List.of("npm", "ci", "--no-audit", "--no-fund");
          children
              .startTask(Launch.of("mailbox-install", command, Map.of(), installed))
              .awaitDone(INSTALL_PATIENCE);
        });
  }
}
