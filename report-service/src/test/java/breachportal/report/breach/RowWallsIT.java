package breachportal.report.breach;

import static breachportal.report.fixture.Contents.aBreachReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breachportal.report.fixture.Api;
import breachportal.report.fixture.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The second wall: plain SQL of the runtime role, past all code.
@QuarkusTest
class RowWallsIT extends RunningService {

  private UUID organisation;
  private UUID report;

  @BeforeEach
  void file() {
    Api.enterAuthorities();
    organisation = Api.enterCompany();
    Api company = Api.company(organisation);
    report = company.begin().summary().id();
    company
        .request()
        .contentType("text/plain")
        .header("X-File-Name", "a.txt")
        .body("some bytes")
        .post("/v1/reports/" + report + "/attachments")
        .then()
        .statusCode(201);
    company.save(report, aBreachReport().build());
    company.file(report);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report",
        "draft",
        "revision",
        "filing",
        "obligation",
        "receipt",
        "attachment",
        "organisation"
      })
  void shouldShowRowsOnlyInTheirScope(String table) throws SQLException {
    String key = table.equals("organisation") ? "id" : "organisation_id";
    String query = "select count(*) from %s where %s = '%s'".formatted(table, key, organisation);

    assertThat(count("", null, null, query)).isZero();
    assertThat(count("company", UUID.randomUUID(), null, query)).isZero();
    assertThat(count("police", null, Api.TAY_NINH, query)).isZero();
    assertThat(count("company", organisation, null, query)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "revision", "obligation", "receipt", "attachment"})
  void shouldShowPoliceWhatWasRoutedToThem(String table) throws SQLException {
    String query =
        "select count(*) from %s where organisation_id = '%s'".formatted(table, organisation);

    assertThat(count("police", null, Api.HANOI, query)).isPositive();
  }

  @Test
  void shouldKeepDraftsFromPolice() throws SQLException {
    assertThat(count("police", null, Api.HANOI, "select count(*) from draft")).isZero();
    assertThat(count("police", null, Api.HANOI, "select count(*) from filing")).isZero();
  }

  @Test
  void shouldShowChunksWithTheirAttachment() throws SQLException {
    String query =
        "select count(*) from attachment_chunk c join attachment a on a.id = c.owner_id"
            + " where a.report_id = '%s'".formatted(report);

    assertThat(count("company", organisation, null, query)).isEqualTo(1);
    assertThat(count("", null, null, "select count(*) from attachment_chunk")).isZero();
    assertThat(count("company", UUID.randomUUID(), null, "select count(*) from attachment_chunk"))
        .isZero();
  }

  @Test
  void shouldNotWriteIntoAnothersScope() {
    assertThatThrownBy(
            () ->
                run(
                    "company",
                    UUID.randomUUID(),
                    null,
                    "insert into draft (report_id, organisation_id, version, saved_at)"
                        + " values ('%s', '%s', 1, now())".formatted(report, organisation)))
        .hasMessageContaining("row-level security");
  }

  @Test
  void shouldNotLetPoliceSendThemselvesAReport() {
    assertThatThrownBy(
            () ->
                run(
                    "police",
                    null,
                    Api.TAY_NINH,
                    "insert into receipt (report_id, authority_id, organisation_id, routed_at)"
                        + " values ('%s', '%s', '%s', now())"
                            .formatted(report, Api.TAY_NINH, organisation)))
        .hasMessageContaining("row-level security");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update revision set notice_json = '{}'",
        "delete from revision",
        "update audit_entry set actor = 'nobody'",
        "delete from audit_entry",
        "delete from report",
        "delete from draft",
        "delete from obligation",
        "delete from receipt",
        "delete from attachment",
        "update attachment set sha256 = repeat('0', 64)",
        "update duty_rule set due_seconds = 1",
        "insert into province values ('VN-ZZ', 'Nowhere')",
        "create table mine (id int)",
        "truncate audit_entry",
        "select 1 from notification.anything",
        "select 1 from exposure.anything",
        "create table notification.mine (id int)",
        "drop table report",
        "alter table report disable row level security"
      })
  void shouldNotBeAbleTo(String statement) {
    assertThatThrownBy(() -> run("system", null, null, statement))
        .isInstanceOf(SQLException.class)
        .matches(
            refused -> ((SQLException) refused).getSQLState().equals("42501"), "is not permitted");
  }

  private static long count(String role, UUID organisation, UUID authority, String query)
      throws SQLException {
    try (Connection connection = Rows.connect("report_app");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      scope(statement, role, organisation, authority);
      try (ResultSet rows = statement.executeQuery(query)) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static void run(String role, UUID organisation, UUID authority, String update)
      throws SQLException {
    try (Connection connection = Rows.connect("report_app");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      scope(statement, role, organisation, authority);
      statement.execute(update);
      connection.rollback();
    }
  }

  private static void scope(Statement statement, String role, UUID organisation, UUID authority)
      throws SQLException {
    statement.execute(
        "select set_config('app.role', '%s', true), set_config('app.organisation', '%s', true),"
                .formatted(role, organisation == null ? "" : organisation)
            + " set_config('app.authority', '%s', true)"
                .formatted(authority == null ? "" : authority));
  }
}
