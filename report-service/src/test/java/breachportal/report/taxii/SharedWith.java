package breachportal.report.taxii;

import static breachportal.report.fixture.Contents.aBreachReport;
import static breachportal.testing.Waits.await;

import breachportal.contract.desk.Handover;
import breachportal.contract.desk.HandoverRequest;
import breachportal.contract.feed.FeedKey;
import breachportal.contract.feed.FeedKeyRequest;
import breachportal.contract.organisation.AuthorityKind;
import breachportal.report.fixture.Api;
import breachportal.report.fixture.Contents;
import breachportal.testing.Tokens;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/// An authority whose collection begins empty: what Hanoi shares with it comes in.
final class SharedWith {

  private final UUID id = UUID.randomUUID();
  private final Api hanoi = Api.police(Api.HANOI);
  private final FeedKey key;

  SharedWith() {
    Api.enterAuthorities();
    Api.enter(id, "Unit " + id, AuthorityKind.CSIRT, "VN", null);
    key = makeKey();
  }

  UUID id() {
    return id;
  }

  FeedKey key() {
    return key;
  }

  FeedKey makeKey() {
    return Api.read(
        Api.police(id).post("/v1/feed-keys", new FeedKeyRequest("Platform", 30)), FeedKey.class);
  }

  TaxiiClient client() {
    return TaxiiClient.basic(key.id().toString(), key.secret());
  }

  /// @return an officer, who can look as often as it takes: a key has a budget
  TaxiiClient officer() {
    return TaxiiClient.authorized("Bearer " + Tokens.police(id));
  }

  String collection() {
    return TaxiiClient.ROOT + "collections/" + id + "/";
  }

  /// @return the reference of a new report that it has got, not yet in its collection perhaps
  String share(Contents contents) {
    Api company = Api.company(Api.enterCompany());
    UUID report = company.file(contents.build()).reportId();
    share(report);
    return company.report(report).summary().reference();
  }

  void share(UUID report) {
    hanoi
        .post(
            "/v1/reports/" + report + "/handovers",
            new HandoverRequest(Handover.Kind.SHARE, List.of(id), "For your machines."))
        .then()
        .statusCode(200);
  }

  String share() {
    return share(aBreachReport());
  }

  /// @return the incidents in it, once there are as many
  List<String> incidents(int number) {
    return await()
        .until(
            () ->
                officer()
                    .all(collection() + "objects/", 100, Map.of("match[type]", "incident"))
                    .stream()
                    .map(object -> object.path("name").asText())
                    .toList(),
            names -> names.size() >= number);
  }

  /// @return a connection past the service, which no row wall stops
  static Connection owner() throws SQLException {
    String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
    return DriverManager.getConnection(url, "report_owner", "report_owner");
  }

  static int update(Connection connection, String statement, Object... parameters)
      throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < parameters.length; i++) {
        prepared.setObject(i + 1, parameters[i]);
      }
      return prepared.executeUpdate();
    }
  }
}
