package breachportal.bench.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts the notices in the local mail catcher, by the reference in their subject.
final class Mailbox {

  private static final Pattern REFERENCE = Pattern.compile("BR-[0-9]{4}-[0-9]{6,9}-[0-9A-Z]");

  /// The catcher ends connections that ask for HTTP/2.
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private final URI address;

  Mailbox(URI address) {
    this.address = address;
  }

  /// @return how many mails name each reference in their subject
  /// @throws IOException when the catcher can't be reached
  /// @throws InterruptedException when interrupted
  Map<String, Integer> notices() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/email")).timeout(Duration.ofMinutes(1)).build();
    try (InputStream body = http.send(request, BodyHandlers.ofInputStream()).body()) {
      Map<String, Integer> counts = new HashMap<>();
      for (JsonNode mail : json.readTree(body)) {
        Matcher reference = REFERENCE.matcher(mail.path("subject").asText());
        if (reference.find()) {
          counts.merge(reference.group(), 1, Integer::sum);
        }
      }
      return counts;
    }
  }
}
