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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// The ways by which codes leave the service: a little HTTP server in place of the notification
/// service and of the identity provider's token endpoint, and a folder for text messages. It hands
/// itself to the test's `CodeWays` field.
public final class CodeWays implements QuarkusTestResourceLifecycleManager {

  /// A code that the notification service was asked to mail.
  ///
  /// @param id the request
  /// @param message the code and whom it goes to
  public record Mailed(String id, CodeMessage message) {}

  /// A message about alerts, as the notification service got it.
  ///
  /// @param method how
  /// @param path where
  /// @param body what
  public record Said(String method, String path, String body) {}

  private final HttpServer server;
  private final Path smsFolder;
  private final Queue<Mailed> mailed = new ConcurrentLinkedQueue<>();
  private final Queue<Integer> answers = new ArrayDeque<>();
  private final Queue<Said> said = new ConcurrentLinkedQueue<>();
  private final AtomicInteger silentAlerts = new AtomicInteger();
  private final Set<UUID> ended = ConcurrentHashMap.newKeySet();

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
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.ofEntries(
        Map.entry("quarkus.rest-client.notification.url", url),
        Map.entry("quarkus.oidc-client.auth-server-url", url),
        Map.entry("breachportal.sms.folder", smsFolder.toString()),
        // All tests ask from one address, the more often the longer they have to wait.
        Map.entry("breachportal.abuse.address-per-hour", "1000000"),
        Map.entry("breachportal.abuse.network-per-hour", "1000000"),
        Map.entry("breachportal.abuse.overall-per-second", "1000000"),
        Map.entry("breachportal.own-leaks.evaluations-a-code", "1"),
        Map.entry("breachportal.alerts.evaluations-a-mail", "1"),
        // Small batches and short waits, so that tests see several.
        Map.entry("breachportal.alerts.points-at-once", "2"),
        Map.entry("breachportal.alerts.retry", "PT0.2S"));
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
    if (path.contains("alert")) {
      alerts(exchange, path, body);
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

  /// @param path the beginning of a path about alerts
  /// @return what was said there, in order
  public List<Said> saidAt(String path) {
    return said.stream().filter(each -> each.path().startsWith(path)).toList();
  }

  /// @param times how many of the next messages about alerts are not answered
  public void silenceAlerts(int times) {
    silentAlerts.set(times);
  }

  /// @param subscription a subscription that is over from now on
  public void endSubscription(UUID subscription) {
    ended.add(subscription);
  }

  private void alerts(HttpExchange exchange, String path, String body) throws IOException {
    if (silentAlerts.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      reply(exchange, 503, "");
      return;
    }
    said.add(new Said(exchange.getRequestMethod(), path, body));
    List<String> over =
        ended.stream()
            .map(UUID::toString)
            .filter(body::contains)
            .map(id -> '"' + id + '"')
            .toList();
    boolean open = path.startsWith("/v1/alert-subscriptions/") && !path.endsWith("reviews");
    String answer = "{\"ended\":[" + String.join(",", over) + "]}";
    reply(
        exchange,
        open || path.contains("stops") ? 204 : 200,
        open || path.contains("stops") ? "" : answer);
  }

  private synchronized int next() {
    Integer planned = answers.poll();
    return planned == null ? 204 : planned;
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    // This server drops idle connections whenever it likes, even one that is just being used again.
    exchange.getResponseHeaders().set("Connection", "close");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
