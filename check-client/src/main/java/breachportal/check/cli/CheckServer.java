package breachportal.check.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// The public endpoints of exposure-service. Waits as long as a 429 says, a bounded number of
/// times.
final class CheckServer {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int TRIES = 5;
  private static final long LONGEST_WAIT_SECONDS = 120;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final ObjectMapper json = new ObjectMapper();
  private final URI address;

  CheckServer(URI address) {
    this.address = address;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return json.readTree(send(HttpRequest.newBuilder(address.resolve(path))));
  }

  JsonNode post(String path, ObjectNode body) throws IOException, InterruptedException {
    return json.readTree(
        send(
            HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))));
  }

  byte[] bucket(long generation, int bucket, String token)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address.resolve("/v1/check/buckets/" + generation + "/" + bucket))
            .header("Authorization", "Bearer " + token));
  }

  private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      HttpResponse<byte[]> response =
          http.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofByteArray());
      if (response.statusCode() == 200) {
        return response.body();
      }
      if (response.statusCode() != 429 || attempt == TRIES) {
        throw new IOException("the server answered HTTP " + response.statusCode());
      }
      Thread.sleep(Duration.ofSeconds(waitSeconds(response)));
    }
  }

  private static long waitSeconds(HttpResponse<?> response) {
    long asked = response.headers().firstValueAsLong("Retry-After").orElse(1);
    return Math.clamp(asked, 1, LONGEST_WAIT_SECONDS);
  }
}
