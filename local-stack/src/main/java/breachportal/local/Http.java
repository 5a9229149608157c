package breachportal.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// The HTTP client that the stack asks its parts with.
final class Http {
  static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  private static final int OK = 200;

  private Http() {}

  /// @return whether a GET is answered with 200
  static boolean answers(String url) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
  }
}
