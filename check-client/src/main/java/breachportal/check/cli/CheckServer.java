package breachportal.check.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.LongConsumer;

/// The public endpoints of the check, at the portal or at the exposure service. Where the server
/// asks to wait, it waits, a bounded number of times.
final class CheckServer {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int TRIES = 8;
  private static final int MOST_BYTES = 4 << 20;
  private static final int TOO_MANY = 429;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final ObjectMapper json =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private final URI address;
  private final long longestWaitSeconds;
  private final LongConsumer waiting;

  /// @param address of the portal or of the exposure service
  /// @param longestWaitSeconds how long a wait can be before it is given up
  /// @param waiting hears how many seconds are waited, before each wait
  /// @throws NotChecked when it is no such address
  CheckServer(URI address, long longestWaitSeconds, LongConsumer waiting) throws NotChecked {
    String scheme = String.valueOf(address.getScheme());
    if (address.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new NotChecked("--server needs an address such as https://portal.example.org");
    }
    this.address = address;
    this.longestWaitSeconds = longestWaitSeconds;
    this.waiting = waiting;
  }

  /// @throws NotChecked when the server does not answer so
  Wire.Parameters parameters() throws IOException, InterruptedException {
    return read(send(request("parameters")), Wire.Parameters.class);
  }

  /// @throws NotChecked when the server does not answer so
  Wire.Challenge challenge() throws IOException, InterruptedException {
    return read(send(request("challenge")), Wire.Challenge.class);
  }

  /// @throws NotChecked when the server refuses or does not answer so
  Wire.Answer evaluate(Wire.Request request) throws IOException, InterruptedException {
    return read(
        send(
            request("evaluate")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(request)))),
        Wire.Answer.class);
  }

  /// @throws NotChecked when the server refuses
  byte[] bucket(long generation, int bucket, String token)
      throws IOException, InterruptedException {
    return send(
        request("buckets/" + generation + "/" + bucket).header("Authorization", "Bearer " + token));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve("/v1/check/" + path)).timeout(TIMEOUT);
  }

  private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      HttpResponse<InputStream> response = answer(request.build());
      try (InputStream body = response.body()) {
        if (response.statusCode() == 200) {
          return bounded(body);
        }
      }
      long seconds = Math.max(1, response.headers().firstValueAsLong("Retry-After").orElse(1));
      if (response.statusCode() != TOO_MANY || attempt == TRIES || seconds > longestWaitSeconds) {
        throw new NotChecked("the server answered HTTP " + response.statusCode());
      }
      waiting.accept(seconds);
      Thread.sleep(Duration.ofSeconds(seconds));
    }
  }

  private HttpResponse<InputStream> answer(HttpRequest request)
      throws NotChecked, InterruptedException {
    try {
      return http.send(request, BodyHandlers.ofInputStream());
    } catch (HttpTimeoutException slow) {
      throw new NotChecked("the server at " + address + " does not answer in time");
    } catch (IOException silent) {
      throw new NotChecked("no such server answers at " + address);
    }
  }

  private static byte[] bounded(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new NotChecked("the server's answer is too long");
    }
    return bytes;
  }

  private <T> T read(byte[] bytes, Class<T> type) throws IOException {
    try {
      return json.readValue(bytes, type);
    } catch (JsonProcessingException unreadable) {
      throw new NotChecked("the server's answer can't be read");
    }
  }
}
