package breachportal.bench.house;

import breachportal.api.json.ContractJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// Asks the replicas of a run with one token. Any answer but a good one is an [IOException] that
/// says what it was. Safe for concurrent use.
public final class Client {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = ContractJson.mapper();
  private static final String TYPE = "Content-Type";

  private final String token;

  /// @param token whose bearer it asks as
  public Client(String token) {
    this.token = token;
  }

  /// @return what is there
  public JsonNode get(Replica at, String path) throws IOException, InterruptedException {
    return send(request(at, path).GET());
  }

  /// @param json the body; may be empty
  /// @return the answer, missing when it is empty
  public JsonNode post(Replica at, String path, String json)
      throws IOException, InterruptedException {
    return send(json(at, path).POST(BodyPublishers.ofString(json)));
  }

  /// @param json the body
  public void put(Replica at, String path, String json) throws IOException, InterruptedException {
    var unused = send(json(at, path).PUT(BodyPublishers.ofString(json)));
  }

  /// Replaces what still has a version.
  ///
  /// @param version which one
  /// @param json the body
  public void replace(Replica at, String path, long version, String json)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = json(at, path).header("If-Match", "\"" + version + "\"");
    var unused = send(request.PUT(BodyPublishers.ofString(json)));
  }

  /// @param file a CSV file
  public void upload(Replica at, String path, BodyPublisher file)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(at, path).header(TYPE, "text/csv");
    var unused = send(request.header("X-File-Name", "bench.csv").POST(file));
  }

  private HttpRequest.Builder json(Replica at, String path) {
    return request(at, path).header(TYPE, "application/json");
  }

  private HttpRequest.Builder request(Replica at, String path) {
    return HttpRequest.newBuilder(at.address(path)).header("Authorization", "Bearer " + token);
  }

  private static JsonNode send(HttpRequest.Builder builder)
      throws IOException, InterruptedException {
    HttpRequest request = builder.build();
    HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(
          "%s %s: %d %s"
              .formatted(
                  request.method(), request.uri().getPath(), answer.statusCode(), answer.body()));
    }
    return JSON.readTree(answer.body());
  }
}
