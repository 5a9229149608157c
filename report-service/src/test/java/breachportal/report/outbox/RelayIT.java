package breachportal.report.outbox;

import static breachportal.report.fixture.Contents.aBreachReport;
import static breachportal.testing.Waits.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.api.json.ContractJson;
import breachportal.contract.notice.NoticeMessage;
import breachportal.contract.organisation.Sector;
import breachportal.contract.report.FilingReceipt;
import breachportal.contract.report.Report;
import breachportal.report.fixture.Api;
import breachportal.report.fixture.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The relay against a real HTTP server in place of the notification service.
@QuarkusTest
class RelayIT extends RunningService {

  @BeforeEach
  void enter() {
    Api.enterAuthorities();
  }

  @Test
  void shouldCarryOneMessageToEachAuthority() throws Exception {
    Api company = Api.company(Api.enterCompany());
    FilingReceipt receipt = company.file(aBreachReport().summary("Carried at once").build());

    await().until(() -> allSent(company, receipt.reportId()));

    List<String> bodies = received("Carried at once");
    assertThat(bodies).hasSize(2);
    for (String body : bodies) {
      NoticeMessage message = ContractJson.mapper().readValue(body, NoticeMessage.class);
      assertThat(message.notice().reportReference()).isEqualTo(receipt.reference());
      assertThat(sha256(message.noticeJson())).isEqualTo(receipt.sha256());
      assertThat(message.email()).endsWith("@police.example.org");
    }
    assertThat(waiting(receipt.reportId())).isEmpty();
  }

  @Test
  void shouldTryAgainUntilItIsTaken() throws Exception {
    answer("Taken-at-the-third-try", 503, 500);
    Api company = Api.company(Api.enterCompany("MY", null, Sector.OTHER));
    FilingReceipt receipt =
        company.file(aBreachReport().countries("MY").summary("Taken-at-the-third-try").build());

    await().until(() -> allSent(company, receipt.reportId()));

    assertThat(received("Taken-at-the-third-try")).hasSize(3);
    assertThat(waiting(receipt.reportId())).isEmpty();
  }

  @Test
  void shouldBuryWhatIsNeverTakenAndAlarm() throws Exception {
    answer("Never-taken", 500, 500, 500, 500, 500, 500, 500);
    Api company = Api.company(Api.enterCompany("MY", null, Sector.OTHER));
    FilingReceipt receipt =
        company.file(aBreachReport().countries("MY").summary("Never-taken").build());

    await().until(() -> waiting(receipt.reportId()).equals(List.of("infinity")));

    assertThat(received("Never-taken")).hasSize(4);
    assertThat(company.report(receipt.reportId()).receipts())
        .extracting(Report.Receipt::sentAt)
        .containsOnlyNulls();
    assertThat(given().get("/q/metrics").asString())
        .containsPattern("breachportal_outbox_dead_letters\\{table=\"outbox\"} [1-9]");
  }

  private static boolean allSent(Api company, UUID report) {
    return company.report(report).receipts().stream().allMatch(each -> each.sentAt() != null);
  }

  private static void answer(String part, int... statuses) {
    StringBuilder line = new StringBuilder(part);
    for (int status : statuses) {
      line.append(' ').append(status);
    }
    given().baseUri(notification()).body(line.toString()).post("/answers").then().statusCode(204);
  }

  private static List<String> received(String part) {
    return given()
        .baseUri(notification())
        .get("/received/all")
        .asString()
        .lines()
        .filter(body -> body.contains(part))
        .toList();
  }

  private static String notification() {
    return ConfigProvider.getConfig()
        .getValue("quarkus.rest-client.notification.url", String.class);
  }

  private static List<String> waiting(UUID report) throws SQLException {
    String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
    try (Connection connection = DriverManager.getConnection(url, "report_app", "report_app");
        PreparedStatement statement =
            connection.prepareStatement(
                "select available_at::text from outbox where report_id = ?")) {
      statement.setObject(1, report);
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  private static String sha256(String json) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
  }
}
