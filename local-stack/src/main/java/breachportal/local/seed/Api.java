package breachportal.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// The services' APIs as one signed-in person uses them.
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int FIRST_REFUSAL = 300;

  private final HttpClient client;
  private final String token;

  private Api(HttpClient client, String token) {
    this.client = client;
    this.token = token;
  }

  /// Signs in at the client `command-line` of the realm.
  ///
  /// @param issuer the realm's address
  /// @param user the login
  /// @param password the login's password
  /// @return the APIs as that person
  public static Api signIn(String issuer, String user, String password)
      throws IOException, InterruptedException {
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    var form =
        "grant_type=password&client_id=command-line&username=%s&password=%s"
            .formatted(encode(user), encode(password));
    var request =
        HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return new Api(client, answer(client, request).path("access_token").asText());
  }

  /// @param url what to ask for
  /// @return the answer
  public JsonNode get(String url) throws IOException, InterruptedException {
    return answer(client, request(url).GET().build());
  }

  /// @param method such as `PUT`
  /// @param url where to
  /// @param body what to send
  /// @return the answer; null-like when it is empty
  public JsonNode send(String method, String url, JsonNode body)
      throws IOException, InterruptedException {
    return send(method, url, body.toString(), Map.of("Content-Type", "application/json"));
  }

  /// @param method such as `POST`
  /// @param url where to
  /// @param body the text of the body
  /// @param headers what goes with it
  /// @return the answer; null-like when it is empty
  public JsonNode send(String method, String url, String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    var request = request(url).method(method, BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return answer(client, request.build());
  }

  private HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private static JsonNode answer(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    var response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() >= FIRST_REFUSAL) {
      throw new NotEntered(
          "%s %s is answered %d: %s"
              .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
    }
    return response.body().isEmpty() ? NullNode.getInstance() : JSON.readTree(response.body());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
