package breachportal.bench.sending;

import breachportal.api.json.ContractJson;
import breachportal.bench.desk.SampleReport;
import breachportal.bench.house.Client;
import breachportal.bench.house.Database;
import breachportal.bench.house.Replica;
import breachportal.bench.house.TokenEndpoint;
import breachportal.bench.house.TokenKey;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
    as("operator", "authority", company).put(at, "/v1/organisations/" + company, entry);
    Client officer = as("company", "organisation", company);
    JsonNode begun = officer.post(at, "/v1/reports", "");
    String draft = "/v1/reports/" + begun.path("summary").path("id").asText() + "/draft";
    String content = JSON.writeValueAsString(sample.content(Instant.now().minus(detected), 1));
    officer.replace(at, draft, begun.path("draftVersion").asLong(), content);
  }

  private Client as(String role, String membership, UUID id) {
    return new Client(key.token(role, membership, id));
  }

  @Override
  public void close() throws IOException {
    replicas.forEach(Replica::kill);
    tokens.close();
    database.close();
  }
}
