package breachportal.bench.sending;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One process of the notification service, which can be killed.
final class Replica implements AutoCloseable {
  private static final Path JAR =
      Path.of("notification-service/target/quarkus-app/quarkus-run.jar");
  private static final Duration START = Duration.ofSeconds(60);

  private final Process process;
  private final int port;

  private Replica(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /// @param settings its settings
  /// @param jvm options of its virtual machine
  /// @return the replica, perhaps not ready yet
  static Replica start(Map<String, String> settings, List<String> jvm) throws IOException {
    if (!Files.exists(JAR)) {
      throw new IOException("build notification-service first: ./test builds all");
    }
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-Dquarkus.http.host=127.0.0.1");
    command.add("-Dquarkus.http.port=" + port);
    command.add("-jar");
    command.add(JAR.toString());
    Path log = Path.of("bench/target/sending-" + port + ".log");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new Replica(process, port);
  }

  Replica awaitReady() throws IOException, InterruptedException {
    long until = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < until && process.isAlive()) {
      if (isReady()) {
        return this;
      }
      Thread.sleep(50);
    }
    throw new IOException("the notification service did not start, see bench/target/sending-*.log");
  }

  private boolean isReady() throws InterruptedException {
    HttpRequest ask = HttpRequest.newBuilder(address("/q/health/ready")).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(ask, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /// As `kill -9` does.
  void kill() {
    process.destroyForcibly();
    var unused = process.onExit().join();
  }

  @Override
  public void close() {
    process.destroy();
    var unused = process.onExit().join();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
