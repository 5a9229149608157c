package breachportal.bench.check;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// An nginx of one's own on the loopback that serves one file, with one worker and no log.
final class Nginx implements AutoCloseable {

  private static final int TRIES = 50;
  private static final int PAUSE_MILLIS = 100;

  private final Process process;
  private final URI address;

  private Nginx(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /// @param bytes the file's bytes
  /// @return the server; empty where no nginx is installed
  static Optional<Nginx> serving(byte[] bytes) throws IOException, InterruptedException {
    Optional<Path> program = program();
    if (program.isEmpty()) {
      return Optional.empty();
    }
    Path folder = Files.createTempDirectory("bench-nginx");
    // Its workers are another user's.
    folder.toFile().setExecutable(true, false);
    folder.toFile().setReadable(true, false);
    Files.write(folder.resolve("bucket"), bytes).toFile().setReadable(true, false);
    int port = freePort();
    Path settings =
        Files.writeString(
            folder.resolve("nginx.conf"),
            """
            daemon off;
            worker_processes 1;
            pid %1$s/pid;
            error_log stderr error;
            events { worker_connections 1024; }
            http {
              access_log off;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 10000000;
              open_file_cache max=10;
              client_body_temp_path %1$s;
              server { listen 127.0.0.1:%2$d; root %1$s; }
            }
            """
                .formatted(folder, port));
    Process process =
        new ProcessBuilder(program.get().toString(), "-c", settings.toString(), "-p", folder + "/")
            .inheritIO()
            .start();
    URI address = URI.create("http://127.0.0.1:" + port);
    awaitAnswer(address);
    return Optional.of(new Nginx(process, address));
  }

  URI address() {
    return address;
  }

  ProcessCpu cpu() {
    return new ProcessCpu(process.toHandle());
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<Path> program() {
    for (String folder : new String[] {"/usr/sbin", "/usr/bin", "/usr/local/sbin"}) {
      Path program = Path.of(folder, "nginx");
      if (Files.isExecutable(program)) {
        return Optional.of(program);
      }
    }
    return Optional.empty();
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  private static void awaitAnswer(URI address) throws IOException, InterruptedException {
    for (int i = 0; ; i++) {
      try (Connection connection = new Connection(address)) {
        connection.get("/bucket");
        return;
      } catch (IOException notYet) {
        if (i == TRIES) {
          throw notYet;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }
}
