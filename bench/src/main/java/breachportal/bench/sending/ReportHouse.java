package breachportal.bench.sending;

import breachportal.api.json.ContractJson;
import breachportal.bench.desk.SampleReport;
import breachportal.bench.house.Database;
import breachportal.bench.house.Replica;
import breachportal.bench.house.TokenEndpoint;
import breachportal.bench.house.TokenKey;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// A PostgreSQL and report-service, with companies whose duties run.
final class ReportHouse implements AutoCloseable {
  private static final ObjectMapper JSON = ContractJson.mapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final SampleReport sample = new SampleReport(new Random(1));
  private final Database database = Database.of("report");
  private final List<Replica> replicas = new ArrayList<>();
  private final TokenKey key;
  private final TokenEndpoint tokens;

  /// @param key signs its tokens
  ReportHouse(TokenKey key) throws IOException, SQLException {
    this.key = key;
    this.tokens = new TokenEndpoint(key, "notice-sender");
  }

  /// @param notification whom it tells what is to be mailed
  /// @param settings further settings
  /// @param jvm options of its virtual machine
  /// @return a replica, perhaps not ready yet
  Replica replica(Replica notification, Map<String, String> settings, List<String> jvm)
      throws IOException {
    Map<String, String> all = new HashMap<>(database.settings());
    all.putAll(key.settings());
    all.putAll(tokens.settings());
    all.put("quarkus.rest-client.notification.url", notification.address("").toString());
    all.putAll(settings);
    Replica replica = Replica.start("report-service", all, jvm);
    replicas.add(replica);
    return replica;
  }

  /// Lets a company with two mailboxes begin a report.
  ///
  /// @param mailboxes what their addresses begin with
  /// @param detected how long ago it found the breach
  void begin(Replica at, String mailboxes, Duration detected)
      throws IOException, InterruptedException {
    UUID company = UUID.randomUUID();
    String entry =
        """
        {"id":"%1$s","legalName":"Bench","country":"VN","province":"VN-HN","sector":"other",
        "dpo":{"name":"Officer","email":"%2$s-dpo@company.example.org"},
        "contact24x7":{"name":"Desk","email":"%2$s-desk@company.example.org"},"verified":true}
        """
            .formatted(company, mailboxes);
    String operator = key.token("operator", "authority", company);
    var unused = send(request(at, "/v1/organisations/" + company, operator), "PUT", entry);
    String officer = key.token("company", "organisation", company);
    JsonNode begun = JSON.readTree(send(request(at, "/v1/reports", officer), "POST", ""));
    String draft = "/v1/reports/" + begun.path("summary").path("id").asText() + "/draft";
    String version = "\"" + begun.path("draftVersion").asText() + "\"";
    String content = JSON.writeValueAsString(sample.content(Instant.now().minus(detected), 1));
    unused = send(request(at, draft, officer).header("If-Match", version), "PUT", content);
  }

  private static HttpRequest.Builder request(Replica at, String path, String token) {
    return HttpRequest.newBuilder(at.address(path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private String send(HttpRequest.Builder request, String method, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            request.method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(method + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  @Override
  public void close() throws IOException {
    replicas.forEach(Replica::kill);
    tokens.close();
    database.close();
  }
}
