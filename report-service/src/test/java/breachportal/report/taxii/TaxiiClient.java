package breachportal.report.taxii;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Asks as the OASIS client for Python, `taxii2client.v21`, does: the same headers, the same
/// encoding of parameters, its check of the answer's media type, its way from page to page.
final class TaxiiClient {

  static final String TAXII = "application/taxii+json;version=2.1";
  static final String DISCOVERY = "/taxii2/";
  static final String ROOT = "/taxii2/notices/";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final @Nullable String authorization;

  private TaxiiClient(@Nullable String authorization) {
    this.authorization = authorization;
  }

  static TaxiiClient authorized(@Nullable String authorization) {
    return new TaxiiClient(authorization);
  }

  static TaxiiClient basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new TaxiiClient("Basic " + Base64.getEncoder().encodeToString(pair));
  }

  static TaxiiClient token(String key) {
    return new TaxiiClient("Token " + key);
  }

  HttpResponse<String> ask(String path, Map<String, String> parameters) {
    return ask("GET", path, parameters, TAXII);
  }

  HttpResponse<String> ask(
      String method, String path, Map<String, String> parameters, String accept) {
    String query =
        parameters.entrySet().stream()
            .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
            .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path + query))
            .header("User-Agent", "taxii2-client/2.3.0")
            .header("Accept-Encoding", "gzip, deflate")
            .header("Accept", accept)
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new AssertionError(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  /// As `_HTTPConnection.get`: raises for a status, then for another media type.
  JsonNode get(String path, Map<String, String> parameters) {
    HttpResponse<String> answer = ask(path, parameters);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    List<String> given =
        List.of(answer.headers().firstValue("Content-Type").orElse("").replace(" ", "").split(";"));
    assertThat(given).containsAll(List.of(TAXII.split(";")));
    assertThat(given.getFirst()).isEqualTo("application/taxii+json");
    return read(answer);
  }

  /// As `as_pages`: the limit falls to what the first page held; `next` comes from the page before.
  List<JsonNode> pages(String path, int perRequest, Map<String, String> filters) {
    Map<String, String> parameters = new LinkedHashMap<>(filters);
    parameters.put("limit", Integer.toString(perRequest));
    List<JsonNode> pages = new ArrayList<>(List.of(get(path, parameters)));
    parameters.put("limit", Integer.toString(pages.getFirst().path("objects").size()));
    while (pages.getLast().path("more").asBoolean()) {
      parameters.put("next", pages.getLast().path("next").asText());
      pages.add(get(path, parameters));
    }
    return pages;
  }

  /// @return the objects of all pages
  List<JsonNode> all(String path, int perRequest, Map<String, String> filters) {
    List<JsonNode> objects = new ArrayList<>();
    pages(path, perRequest, filters).forEach(page -> page.path("objects").forEach(objects::add));
    return objects;
  }

  static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException unreadable) {
      throw new AssertionError(answer.body(), unreadable);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
