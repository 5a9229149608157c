package breachportal.bench.running;

import breachportal.api.json.ContractJson;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.report.FilingReceipt;
import breachportal.contract.report.Report;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Talks to the real API as an officer. Safe for concurrent use.
public final class PortalClient {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration RENEW_BEFORE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
  private final ObjectMapper json = ContractJson.mapper();
  private final InstantSource time = InstantSource.system();
  private final URI reportService;
  private final URI issuer;
  private final String user;
  private final String password;

  private String token = "";
  private Instant tokenEnds = Instant.EPOCH;

  PortalClient(URI reportService, URI issuer, String user, String password) {
    this.reportService = reportService;
    this.issuer = issuer;
    this.user = user;
    this.password = password;
  }

  /// Begins a report and saves its content as a draft that is ready to be filed.
  ///
  /// @param content what to report
  /// @return the report's identifier
  /// @throws Refused when the API refuses it
  /// @throws IOException when it can't be reached
  /// @throws InterruptedException when interrupted
  public UUID draft(ReportContent content) throws IOException, InterruptedException {
    Report report = send("POST", "/v1/reports", "", Map.of(), Report.class);
    UUID id = report.summary().id();
    var saved =
        send(
            "PUT",
            "/v1/reports/" + id + "/draft",
            json.writeValueAsString(content),
            Map.of("If-Match", "\"" + report.draftVersion() + "\""),
            Report.class);
    return saved.summary().id();
  }

  /// Files a report's draft.
  ///
  /// @param report the report
  /// @return the receipt; the exceptions are those of {@link #draft}
  public FilingReceipt file(UUID report) throws IOException, InterruptedException {
    return send(
        "POST",
        "/v1/reports/" + report + "/filings",
        "",
        Map.of("Idempotency-Key", UUID.randomUUID().toString()),
        FilingReceipt.class);
  }

  /// @param path the path of a resource
  /// @return what it answers, as it came; the exceptions are those of {@link #draft}
  public String get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(reportService.resolve(path))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + token())
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new Refused(response.statusCode(), response.body());
    }
    return response.body();
  }

  private <T> T send(
      String method, String path, String body, Map<String, String> headers, Class<T> answer)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(reportService.resolve(path))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + token())
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::header);
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new Refused(response.statusCode(), response.body());
    }
    return json.readValue(response.body(), answer);
  }

  private synchronized String token() throws IOException, InterruptedException {
    if (time.instant().isBefore(tokenEnds.minus(RENEW_BEFORE))) {
      return token;
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    form(
                        Map.of(
                            "grant_type",
                            "password",
                            "client_id",
                            "command-line",
                            "username",
                            user,
                            "password",
                            password))))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("sign-in of " + user + " refused: HTTP " + response.statusCode());
    }
    var answer = json.readTree(response.body());
    token = answer.get("access_token").asText();
    tokenEnds = time.instant().plusSeconds(answer.get("expires_in").asLong());
    return token;
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /// The API said no.
  public static final class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    Refused(int status, String body) {
      super("HTTP " + status + " " + body);
    }
  }
}
