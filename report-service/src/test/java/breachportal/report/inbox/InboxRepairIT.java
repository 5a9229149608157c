package breachportal.report.inbox;

import static breachportal.report.fixture.Contents.aBreachReport;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.report.fixture.Api;
import breachportal.report.fixture.RunningService;
import breachportal.store.scope.RowScope;
import breachportal.testing.PostgresResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a release without inboxes filed.
@QuarkusTest
class InboxRepairIT extends RunningService {

  @Inject InboxRepair repair;

  @Test
  void shouldLayInWhatWasFiledBeforeThereWereInboxes() throws Exception {
    Api.enterAuthorities();
    Api company = Api.company(Api.enterCompany());
    String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    UUID report = company.file(aBreachReport().summary(mark).build()).reportId();
    Api hanoi = Api.police(Api.HANOI);
    String before = hanoi.get("/v1/inbox?words=" + mark).asString();
    String revision = "/v1/reports/" + report + "/revisions/1";
    double score = hanoi.get(revision).jsonPath().getDouble("severity.score");
    try (var connection = PostgresResource.connect("report_owner");
        var statement = connection.createStatement()) {
      for (String table : new String[] {"inbox", "report_words", "report_signal"}) {
        statement.execute("delete from report.%s where report_id = '%s'".formatted(table, report));
      }
      statement.execute(
          "update report.revision set severity = null where report_id = '%s'".formatted(report));
    }
    assertThat(hanoi.get("/v1/inbox?words=" + mark).asString()).doesNotContain(report.toString());
    RowScope.asSystem(repair::repairAll);
    assertThat(hanoi.get("/v1/inbox?words=" + mark).asString()).isEqualTo(before);
    assertThat(hanoi.get(revision).jsonPath().getDouble("severity.score")).isEqualTo(score);
  }
}
