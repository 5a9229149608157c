package breachportal.report.inbox;

import static breachportal.report.fixture.Contents.aBreachReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import breachportal.contract.breach.Count;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.desk.InboxLine;
import breachportal.contract.desk.InboxPage;
import breachportal.contract.desk.SavedView;
import breachportal.contract.organisation.Sector;
import breachportal.contract.report.Reason;
import breachportal.contract.report.ReportState;
import breachportal.report.fixture.Api;
import breachportal.report.fixture.Contents;
import breachportal.report.fixture.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What lies in which inbox, and how it is found there.
@QuarkusTest
class InboxIT extends RunningService {

  /// Makes the words of one test its own.
  private String mark;

  private UUID organisation;
  private Api company;

  @BeforeEach
  void enter() {
    Api.enterAuthorities();
    mark = "m" + UUID.randomUUID().toString().replace("-", "");
    organisation = Api.enterCompany("VN", "Hà Nội", Sector.TELECOMMUNICATIONS);
    company = Api.company(organisation);
  }

  private UUID file(Contents content) {
    return company.file(content.build()).reportId();
  }

  private InboxPage read(UUID authority, String query) {
    return Api.read(Api.police(authority).get("/v1/inbox?" + query), InboxPage.class);
  }

  private List<UUID> found(UUID authority, String query) {
    return read(authority, query).items().stream().map(InboxLine::reportId).toList();
  }

  @Nested
  class AsPoliceOfHanoi {

    @Test
    void shouldFindAFiledReportWithItsSeverity() {
      UUID report = file(aBreachReport().summary(mark));
      InboxLine line = read(Api.HANOI, "words=" + mark).items().getFirst();
      assertThat(line.reportId()).isEqualTo(report);
      assertThat(line.state()).isEqualTo(ReportState.FILED);
      assertThat(line.score()).isBetween(0.25, 6.0);
      assertThat(line.people()).isEqualTo(new Count(10_000L, 10_482L, 12_000L));
      assertThat(
              Api.police(Api.HANOI)
                  .get("/v1/reports/" + report + "/revisions/1")
                  .jsonPath()
                  .getDouble("severity.score"))
          .isEqualTo(line.score());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "tay ninh",
          "Tây Ninh",
          "\"tay ninh\"",
          "thue bao",
          "THUÊ BAO bị rao",
          "名单被出售",
          "出售",
          "售",
          "example.org/offer",
          "billing sys"
        })
    void shouldFindWordsInAnyWriting(String words) {
      UUID report =
          file(aBreachReport().summary("Danh sách thuê bao Tây Ninh bị rao bán; 名单被出售。 " + mark));
      assertThat(search(mark + " " + words)).containsExactly(report);
    }

    @ParameterizedTest
    @ValueSource(strings = {"售出", "\"ninh tay\"", "hue", "tay ninh khong"})
    void shouldNotFindWhatIsNotThere(String words) {
      file(aBreachReport().summary("Danh sách thuê bao Tây Ninh; 名单被出售。 " + mark));
      assertThat(search(mark + " " + words)).isEmpty();
    }

    private List<UUID> search(String words) {
      return Api.read(
              Api.police(Api.HANOI).request().queryParam("words", words).get("/v1/inbox"),
              InboxPage.class)
          .items()
          .stream()
          .map(InboxLine::reportId)
          .toList();
    }

    @Test
    void shouldFindTheProvincesOfThePeopleByTheirNames() {
      UUID report = file(aBreachReport().summary(mark).provinces("VN-37", "Long An"));
      assertThat(search(mark + " \"tay ninh\"")).containsExactly(report);
      assertThat(search(mark + " long an")).containsExactly(report);
    }

    @Test
    void shouldFindByTheReference() {
      UUID report = file(aBreachReport());
      String reference = company.report(report).summary().reference();
      assertThat(found(Api.HANOI, "words=" + reference)).containsExactly(report);
    }

    @Test
    void shouldReadTheMostSevereFirstAndWhatHasEndedLast() {
      UUID mild = file(aBreachReport().summary(mark).data(DataCategory.PHONE_NUMBER));
      UUID ended = file(aBreachReport().summary(mark).data(DataCategory.HEALTH, DataCategory.NAME));
      UUID grave =
          file(
              aBreachReport()
                  .summary(mark)
                  .data(DataCategory.HEALTH, DataCategory.NAME, DataCategory.NATIONAL_ID));
      company.post("/v1/reports/" + ended + "/withdrawal", new Reason(mark)).then().statusCode(200);
      assertThat(found(Api.HANOI, "words=" + mark)).containsExactly(grave, mild, ended);
      assertThat(found(Api.HANOI, "words=" + mark + "&order=newest"))
          .containsExactly(ended, grave, mild);
    }

    @ParameterizedTest
    @ValueSource(strings = {"triage", "due", "newest", "people"})
    void shouldGoThroughAllPagesOnce(String order) {
      List<UUID> filed = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        filed.add(file(aBreachReport().summary(mark)));
      }
      List<UUID> read = new ArrayList<>();
      String query = "size=2&order=" + order + "&words=" + mark;
      InboxPage page = read(Api.HANOI, query);
      while (page.next() != null) {
        page.items().forEach(line -> read.add(line.reportId()));
        page = read(Api.HANOI, query + "&after=" + page.next());
      }
      page.items().forEach(line -> read.add(line.reportId()));
      assertThat(read).hasSize(5).containsExactlyInAnyOrderElementsOf(filed);
      assertThat(page.total()).isEqualTo(5);
    }

    @Test
    void shouldFilterByEachProperty() {
      UUID report = file(aBreachReport().summary(mark));
      for (String filter :
          List.of(
              "state=filed",
              "phase=initial",
              "sector=telecommunications",
              "province=VN-HN",
              "assigned=nobody",
              "waiting=true",
              "severity="
                  + read(Api.HANOI, "words=" + mark)
                      .items()
                      .getFirst()
                      .severity()
                      .name()
                      .toLowerCase(java.util.Locale.ROOT))) {
        assertThat(found(Api.HANOI, filter + "&words=" + mark)).as(filter).containsExactly(report);
      }
      for (String filter :
          List.of(
              "state=closed",
              "phase=final",
              "sector=finance",
              "province=VN-37",
              "assigned=me",
              "dialogue=asked")) {
        assertThat(found(Api.HANOI, filter + "&words=" + mark)).as(filter).isEmpty();
      }
    }

    @Test
    void shouldCarryOverWhatChangesLater() {
      UUID report = file(aBreachReport().summary(mark));
      Api.police(Api.HANOI)
          .post("/v1/reports/" + report + "/acknowledgement", null)
          .then()
          .statusCode(200);
      assertThat(found(Api.HANOI, "waiting=true&words=" + mark)).isEmpty();
      assertThat(found(Api.A05, "waiting=true&state=acknowledged&words=" + mark))
          .containsExactly(report);
      Api.operator()
          .put(
              "/v1/organisations/" + organisation,
              Api.anOrganisation(organisation, "VN", "Tây Ninh", Sector.FINANCE))
          .then()
          .statusCode(200);
      assertThat(found(Api.A05, "sector=finance&province=VN-37&words=" + mark))
          .containsExactly(report);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "state=nowhere",
          "order=x",
          "after=!",
          "after=MXwyfDM",
          "size=0",
          "size=201",
          "province=Hanoi",
          "assigned=you",
          "severity=5"
        })
    void shouldRefuseWhatItCannotRead(String query) {
      Api.police(Api.HANOI).get("/v1/inbox?" + query).then().statusCode(400);
    }

    @Test
    void shouldExportWithAWatermarkAndAnAuditEntry() {
      UUID report = file(aBreachReport().summary(mark));
      String reference = company.report(report).summary().reference();
      var answer = Api.police(Api.HANOI).get("/v1/inbox/export.csv?words=" + mark);
      answer.then().statusCode(200).contentType("text/csv");
      List<String> lines = answer.asString().lines().toList();
      assertThat(lines).hasSize(2);
      assertThat(lines.get(0)).startsWith("\uFEFFreference,company");
      assertThat(lines.get(1)).startsWith(reference).contains("Officer of " + Api.HANOI);
    }

    @Test
    void shouldKeepViewsForEachOfficer() {
      Api hanoi = Api.police(Api.HANOI);
      SavedView view = new SavedView(null, mark, "state=filed&sector=finance");
      hanoi.post("/v1/inbox/views", view).then().statusCode(200).body("name", hasItem(mark));
      hanoi.post("/v1/inbox/views", new SavedView(null, mark, "state=closed"));
      List<String> queries =
          hanoi.get("/v1/inbox/views").jsonPath().getList("findAll{it.name=='" + mark + "'}.query");
      assertThat(queries).containsExactly("state=closed");
      assertThat(Api.police(Api.A05).get("/v1/inbox/views").asString()).doesNotContain(mark);
      String id =
          hanoi.get("/v1/inbox/views").jsonPath().getString("find{it.name=='" + mark + "'}.id");
      Api.police(Api.A05).request().delete("/v1/inbox/views/" + id).then().statusCode(204);
      assertThat(hanoi.get("/v1/inbox/views").asString()).contains(mark);
      hanoi.request().delete("/v1/inbox/views/" + id).then().statusCode(204);
      assertThat(hanoi.get("/v1/inbox/views").asString()).doesNotContain(mark);
      hanoi
          .post("/v1/inbox/views", new SavedView(null, mark, "\"><script>"))
          .then()
          .statusCode(400)
          .body(containsString("query"));
    }
  }

  @Nested
  class AsPoliceOfElsewhere {

    @Test
    void shouldFindOnlyWhatWasSentToThem() {
      UUID report = file(aBreachReport().summary(mark));
      assertThat(found(Api.TAY_NINH, "words=" + mark)).isEmpty();
      assertThat(found(Api.A05, "words=" + mark)).containsExactly(report);
      UUID theirs = file(aBreachReport().summary(mark).provinces("Tây Ninh"));
      assertThat(found(Api.TAY_NINH, "words=" + mark)).containsExactly(theirs);
    }
  }

  @Nested
  class AsOthers {

    @Test
    void shouldHaveNoInbox() {
      company.get("/v1/inbox").then().statusCode(403);
      Api.operator().get("/v1/inbox").then().statusCode(403);
      company.get("/v1/inbox/export.csv").then().statusCode(403);
      Api.with(null).get("/v1/inbox").then().statusCode(401);
    }
  }
}
