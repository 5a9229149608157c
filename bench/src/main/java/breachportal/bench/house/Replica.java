package breachportal.bench.house;

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

/// One process of a service, which can be killed.
public final class Replica implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(3);

  private final String service;
  private final Process process;
  private final int port;

  private Replica(String service, Process process, int port) {
    this.service = service;
    this.process = process;
    this.port = port;
  }

  /// @param service which, such as `notification-service`
  /// @param settings its settings
  /// @param jvm options of its virtual machine
  /// @return the replica, perhaps not ready yet
  /// @throws IOException when the service is not built or can't be started
  public static Replica start(String service, Map<String, String> settings, List<String> jvm)
      throws IOException {
    Path jar = Path.of(service, "target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new IOException("build " + service + " first: ./test builds all");
    }
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-Dquarkus.http.host=127.0.0.1");
    command.add("-Dquarkus.http.port=" + port);
    command.add("-jar");
    command.add(jar.toString());
    Path log = Path.of("bench/target", service + "-" + port + ".log");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new Replica(service, process, port);
  }

  /// @return itself, when it is ready
  /// @throws IOException when it ended, or is not ready in time
  public Replica awaitReady() throws IOException, InterruptedException {
    long until = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < until && process.isAlive()) {
      if (isReady()) {
        return this;
      }
      Thread.sleep(50);
    }
    throw new IOException(service + " did not start, see bench/target/" + service + "-*.log");
  }

  private boolean isReady() throws InterruptedException {
    HttpRequest ask = HttpRequest.newBuilder(address("/q/health/ready")).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(ask, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /// @param path a path, from `/` on
  /// @return where that is
  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /// @return the process
  public ProcessHandle process() {
    return process.toHandle();
  }

  /// As `kill -9` does.
  public void kill() {
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
