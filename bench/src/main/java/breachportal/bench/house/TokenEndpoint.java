package breachportal.bench.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;

/// Gives the services of a run the tokens with which they call each other, as an identity provider
/// does (RFC 6749, section 4.4).
public final class TokenEndpoint implements AutoCloseable {
  private static final int LIFETIME_SECONDS = 300;

  private final HttpServer server;
  private final String answer;

  /// @param key signs the tokens
  /// @param role the role that they give
  public TokenEndpoint(TokenKey key, String role) throws IOException {
    String token = key.token(role, "authority", UUID.randomUUID());
    this.answer =
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
            .formatted(token, LIFETIME_SECONDS);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var unused = server.createContext("/", this::give);
    server.start();
  }

  /// @return what a replica has to be told to ask here
  public Map<String, String> settings() {
    return Map.of(
        "quarkus.oidc-client.auth-server-url",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private void give(HttpExchange exchange) throws IOException {
    try (exchange) {
      var unused = exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      byte[] body = answer.getBytes(UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
