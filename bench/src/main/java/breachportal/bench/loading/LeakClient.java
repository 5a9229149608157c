package breachportal.bench.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.bench.house.Replica;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// An officer who enters a leak, uploads its file, and looks how its load goes on.
final class LeakClient implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String token;

  /// @param token the officer's access token
  LeakClient(String token) {
    this.token = token;
  }

  /// @param name a name of its own
  /// @return the id of a new leak
  String enter(Replica replica, String name) throws IOException, InterruptedException {
    String body =
        """
        {"name":"%s","title":"Bench","description":"Invented","foundOn":"2026-01-01",
        "categories":["phone_number"],"sectors":[],"sensitive":false}
        """
            .formatted(name);
    JsonNode made = send(request(replica, "").POST(BodyPublishers.ofString(body)));
    return made.path("id").asText();
  }

  /// @param file the bytes of the file
  void upload(Replica replica, String leak, byte[] file) throws IOException, InterruptedException {
    var unused =
        send(
            request(replica, "/" + leak + "/file")
                .setHeader("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
  }

  boolean isLoading(Replica replica, String leak) throws IOException, InterruptedException {
    return get(replica, leak).path("state").asText().equals("loading");
  }

  /// @return the leak as it is now
  JsonNode get(Replica replica, String leak) throws IOException, InterruptedException {
    return send(request(replica, "/" + leak).GET());
  }

  @Override
  public void close() {
    client.close();
  }

  private HttpRequest.Builder request(Replica replica, String path) {
    return HttpRequest.newBuilder(replica.address("/v1/leaks" + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString(UTF_8));
    if (answer.statusCode() >= 300) {
      throw new IOException("the service answered " + answer.statusCode() + " " + answer.body());
    }
    return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
  }
}
