package breachportal.portal;

import breachportal.api.json.ContractJson;
import breachportal.contract.problem.Problem;
import breachportal.contract.problem.Problem.FieldError;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A real HTTP server that stands for the three services: it answers what a test tells it, and
/// remembers what it was asked.
public final class StandIn implements AutoCloseable {

  /// What the server was asked. A body longer than 64 KB is only counted and hashed.
  ///
  /// @param line method and path with query, such as `GET /v1/leaks`
  /// @param headers the headers, by name
  /// @param body the body's beginning
  /// @param bytes how long the body was
  /// @param sha256 the hash of the whole body
  public record Asked(
      String line, Map<String, List<String>> headers, String body, long bytes, String sha256) {}

  private record Answer(int status, String type, byte[] body) {}

  /// The seconds that it tells whoever asks too much to wait.
  public static final String RETRY_AFTER = "17";

  private static final int KEPT = 65_536;

  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
  private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> brokenOff = new LinkedBlockingQueue<>();

  private StandIn(HttpServer server) {
    this.server = server;
  }

  /// @param port where to listen; 0 for any free port
  /// @return a running server that answers 404 to everything
  public static StandIn start(int port) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      StandIn standIn = new StandIn(server);
      server.createContext("/", standIn::handle);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return standIn;
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  /// @return its address
  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /// @param line method and path, such as `GET /v1/leaks`
  /// @param body a record of the contract
  /// @return this
  public StandIn answer(String line, Object body) {
    return answer(line, 200, "application/json", json(body));
  }

  /// @param line method and path
  /// @param status the HTTP status
  /// @param name the problem's short name
  /// @param errors the fields it names
  /// @return this
  public StandIn refuse(String line, int status, String name, FieldError... errors) {
    Problem problem =
        new Problem(Problem.typeOf(name), "Refused", status, "Not like this.", List.of(errors));
    return answer(line, status, Problem.MEDIA_TYPE, json(problem));
  }

  /// @param line method and path
  /// @param status the HTTP status
  /// @param type the media type
  /// @param body the bytes
  /// @return this
  public StandIn answer(String line, int status, String type, byte[] body) {
    answers.put(line, new Answer(status, type, body));
    return this;
  }

  /// Forgets all answers and questions.
  public void reset() {
    answers.clear();
    asked.clear();
    begun.clear();
    brokenOff.clear();
  }

  /// Waits until a request with a body that is longer than what is kept has begun.
  public void awaitBegun() {
    next(begun);
  }

  /// Waits until a request breaks off before its end.
  ///
  /// @return method and path of it
  public String awaitBrokenOff() {
    return next(brokenOff);
  }

  private static String next(BlockingQueue<String> lines) {
    try {
      return Objects.requireNonNull(lines.poll(30, TimeUnit.SECONDS), "nothing came");
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /// @return what it was asked, in order
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
      asked.add(readWhole(exchange));
      Answer answer =
          answers.getOrDefault(
              exchange.getRequestMethod() + " " + exchange.getRequestURI(),
              answers.getOrDefault(path, notFound()));
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      if (answer.status() == 429) {
        exchange.getResponseHeaders().set("Retry-After", RETRY_AFTER);
      }
      exchange.sendResponseHeaders(
          answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  private Asked readWhole(HttpExchange exchange) throws IOException {
    try {
      return read(exchange);
    } catch (IOException broken) {
      brokenOff.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath());
      throw broken;
    }
  }

  private Asked read(HttpExchange exchange) throws IOException {
    MessageDigest hash = sha256();
    byte[] kept;
    long bytes;
    try (InputStream in = new DigestInputStream(exchange.getRequestBody(), hash)) {
      kept = in.readNBytes(KEPT);
      if (kept.length == KEPT) {
        begun.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath());
      }
      bytes = kept.length + in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return new Asked(
        exchange.getRequestMethod() + " " + exchange.getRequestURI(),
        Map.copyOf(exchange.getRequestHeaders()),
        new String(Arrays.copyOf(kept, kept.length), StandardCharsets.UTF_8),
        bytes,
        HexFormat.of().formatHex(hash.digest()));
  }

  private static Answer notFound() {
    return new Answer(
        404,
        Problem.MEDIA_TYPE,
        json(new Problem(Problem.typeOf("not-found"), "Not found", 404, null, List.of())));
  }

  private static byte[] json(Object value) {
    try {
      return ContractJson.mapper().writeValueAsBytes(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
