package breachportal.check.cli;

import breachportal.check.group.Scalar;
import breachportal.exposure.core.generation.Generation;
import breachportal.exposure.core.generation.GenerationWriter;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.prf.Evaluation;
import breachportal.exposure.core.prf.PrfKeys;
import breachportal.exposure.core.run.MappedRun;
import breachportal.exposure.core.run.Point;
import breachportal.exposure.core.run.PointMaker;
import breachportal.exposure.core.run.RunSorter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.ValueLayout;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.function.UnaryOperator;

/// The server's side of the check on its own code and an index of its own; a test can have it lie.
final class OtherSide implements AutoCloseable {

  static final String IN_IT = "0912 000 001";
  static final String NOT_IN_IT = "0912 000 002";

  private static final Base64.Encoder ENCODE = Base64.getUrlEncoder().withoutPadding();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LEAK = 7;
  private static final int GENERATION = 5;

  final Queue<Integer> refuseFirst = new ArrayDeque<>();
  UnaryOperator<ObjectNode> evaluation = answer -> answer;
  UnaryOperator<byte[]> bucket = bytes -> bytes;
  UnaryOperator<ObjectNode> parameters = told -> told;
  int bucketsAsked;

  private final HttpServer server;
  private final PrfKeys keys;
  private final Generation index;

  private OtherSide(HttpServer server, PrfKeys keys, Generation index) {
    this.server = server;
    this.keys = keys;
    this.index = index;
  }

  static OtherSide start(Path folder) throws IOException {
    PrfKeys keys = keys(folder);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    OtherSide side = new OtherSide(server, keys, index(folder, keys));
    server.createContext("/v1/check/", side::handle);
    server.start();
    return side;
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  String pin(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + "@1=" + ENCODE.encodeToString(publicKey(kind));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private byte[] publicKey(Kind kind) {
    return keys.of(kind).publicKey();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Integer refusal = refuseFirst.poll();
      if (refusal != null) {
        exchange.getResponseHeaders().set("Retry-After", "1");
        exchange.sendResponseHeaders(refusal, -1);
        return;
      }
      byte[] answer = answer(exchange.getRequestURI(), exchange.getRequestBody().readAllBytes());
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private byte[] answer(URI asked, byte[] body) throws IOException {
    String path = asked.getPath().substring("/v1/check/".length());
    return switch (path) {
      case "parameters" -> parameters();
      case "challenge" -> challenge();
      case "evaluate" -> JSON.writeValueAsBytes(evaluation.apply(evaluate(JSON.readTree(body))));
      default -> {
        bucketsAsked++;
        int number = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        yield bucket.apply(index.bucket(number).toArray(ValueLayout.JAVA_BYTE));
      }
    };
  }

  private byte[] parameters() throws IOException {
    ObjectNode parameters = JSON.createObjectNode().put("suite", "ristretto255-SHA512");
    for (Kind kind : Kind.values()) {
      parameters
          .withArray("keys")
          .addObject()
          .put("kind", kind.name().toLowerCase(Locale.ROOT))
          .put("epoch", 1)
          .put("publicKey", ENCODE.encodeToString(publicKey(kind)));
    }
    parameters
        .withArray("indexes")
        .addObject()
        .put("generation", GENERATION)
        .put("epoch", 1)
        .put("bucketBits", index.layout().bucketBits())
        .put("bucketBytes", index.layout().bucketBytes());
    parameters.withArray("leaks").addObject().put("number", LEAK).put("name", "the-shop");
    return JSON.writeValueAsBytes(this.parameters.apply(parameters));
  }

  private static byte[] challenge() throws IOException {
    String salt = "salt?expires=1";
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((salt + 42).getBytes(StandardCharsets.US_ASCII));
      return JSON.writeValueAsBytes(
          JSON.createObjectNode()
              .put("algorithm", "SHA-256")
              .put("challenge", HexFormat.of().formatHex(hash))
              .put("maxnumber", 100)
              .put("salt", salt)
              .put("signature", "s"));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private ObjectNode evaluate(JsonNode request) {
    Kind kind = Kind.valueOf(request.path("kind").asText().toUpperCase(Locale.ROOT));
    List<byte[]> blinded = new ArrayList<>();
    request
        .path("blinded")
        .forEach(each -> blinded.add(Base64.getUrlDecoder().decode(each.asText())));
    Evaluation evaluated = keys.of(kind).blindEvaluator().evaluate(blinded);
    ObjectNode answer = JSON.createObjectNode();
    evaluated
        .evaluated()
        .forEach(each -> answer.withArray("evaluated").add(ENCODE.encodeToString(each)));
    return answer
        .put("proof", ENCODE.encodeToString(evaluated.proof()))
        .put("generation", GENERATION)
        .put("token", "token");
  }

  private static Generation index(Path folder, PrfKeys keys) throws IOException {
    Path run = folder.resolve("run");
    try (RunSorter sorter = new RunSorter(folder, LEAK, 1, 1, 10);
        OutputStream out = Files.newOutputStream(run)) {
      Point point = new PointMaker(keys).pointOf(new Identifier(Kind.PHONE, "phone:+84912000001"));
      sorter.addAll(new long[] {point.high(), point.low()});
      sorter.writeTo(out);
    }
    Path file = folder.resolve("generation");
    new GenerationWriter(GENERATION, 1, List.of(MappedRun.open(run).verified()), 1).write(file);
    return Generation.open(file).verified();
  }

  private static PrfKeys keys(Path folder) throws IOException {
    Path file = folder.resolve("keys");
    Files.writeString(
        file,
        "epoch=1\nphone=%s\nnational_id=%s\nemail=%s\n".formatted(scalar(), scalar(), scalar()));
    return PrfKeys.read(file);
  }

  private static String scalar() {
    return ENCODE.encodeToString(Scalar.random(new SecureRandom()).encode());
  }
}
