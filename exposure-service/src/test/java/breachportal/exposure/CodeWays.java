package breachportal.exposure;

import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.api.json.ContractJson;
import breachportal.contract.code.CodeMessage;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// The ways by which codes leave the service: a little HTTP server in place of the notification
/// service and of the identity provider's token endpoint, and a folder for text messages. It hands
/// itself to the test's `CodeWays` field.
public final class CodeWays implements QuarkusTestResourceLifecycleManager {

  /// A code that the notification service was asked to mail.
  ///
  /// @param id the request
  /// @param message the code and whom it goes to
  public record Mailed(String id, CodeMessage message) {}

  private final HttpServer server;
  private final Path smsFolder;
  private final Queue<Mailed> mailed = new ConcurrentLinkedQueue<>();
  private final Queue<Integer> answers = new ArrayDeque<>();

  /// Starts the server.
  public CodeWays() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      smsFolder = Files.createTempDirectory("exposure-sms").resolve("messages");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @Override
  public Map<String, String> start() {
    String url = "http://localhost:" + server.getAddress().getPort();
    return Map.of(
        "quarkus.rest-client.notification.url",
        url,
        "quarkus.oidc-client.auth-server-url",
        url,
        "breachportal.sms.folder",
        smsFolder.toString(),
        // Tests ask for more codes than one address does.
        "breachportal.own-leaks.evaluations-a-code",
        "1");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(CodeWays.class));
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  /// @param email an address
  /// @return what was mailed to it, in order
  public List<Mailed> mailedTo(String email) {
    return mailed.stream().filter(each -> each.message().email().equals(email)).toList();
  }

  /// @param number a telephone number
  /// @return the files of the messages that were sent to it
  public List<Path> messagesTo(String number) {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(smsFolder)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(smsFolder, "*.txt")) {
        for (Path each : all) {
          if (Files.readString(each).startsWith(number + "\n")) {
            files.add(each);
          }
        }
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return files;
  }

  /// @param statuses what the next codes are answered with, before all are taken again
  public synchronized void answerWith(Integer... statuses) {
    answers.addAll(List.of(statuses));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (path.endsWith("/token")) {
      reply(
          exchange,
          200,
          """
          {"access_token":"a-token-of-its-own","token_type":"Bearer","expires_in":300}""");
      return;
    }
    boolean known =
        "Bearer a-token-of-its-own".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    int status = known ? next() : 401;
    if (status == 204) {
      String id = path.substring("/v1/codes/".length());
      mailed.add(new Mailed(id, ContractJson.mapper().readValue(body, CodeMessage.class)));
    }
    reply(exchange, status, "");
  }

  private synchronized int next() {
    Integer planned = answers.poll();
    return planned == null ? 204 : planned;
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
