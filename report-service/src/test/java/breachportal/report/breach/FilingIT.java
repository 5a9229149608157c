package breachportal.report.breach;

import static breachportal.report.fixture.Contents.aBreachReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import breachportal.contract.breach.Count;
import breachportal.contract.breach.Phase;
import breachportal.contract.report.FilingReceipt;
import breachportal.contract.report.Obligation;
import breachportal.contract.report.Report;
import breachportal.contract.report.ReportReference;
import breachportal.contract.report.ReportState;
import breachportal.contract.report.Revision;
import breachportal.report.fixture.Api;
import breachportal.report.fixture.Contents;
import breachportal.report.fixture.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FilingIT extends RunningService {

  private UUID organisation;
  private Api company;

  @BeforeEach
  void enter() {
    Api.enterAuthorities();
    organisation = Api.enterCompany();
    company = Api.company(organisation);
  }

  @Test
  void shouldBeginWithAReferenceAndADraft() {
    Response answer = company.post("/v1/reports", null);

    Report report = Api.read(answer, Report.class);
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.header("Location")).endsWith("/v1/reports/" + report.summary().id());
    assertThat(ReportReference.parse(report.summary().reference())).isPresent();
    assertThat(report.summary().state()).isEqualTo(ReportState.DRAFT);
    assertThat(report.draft()).isNotNull();
    assertThat(report.draftVersion()).isEqualTo(1);
  }

  @Test
  void shouldFileInOneGo() {
    FilingReceipt receipt = company.file(aBreachReport().build());

    assertThat(receipt.revision()).isEqualTo(1);
    assertThat(receipt.notified()).containsExactlyInAnyOrder("A05", "Công an Hà Nội");
    assertThat(receipt.obligations())
        .extracting(Obligation::regime)
        .containsExactly("VN Law 91/2025 art. 23");
    Obligation duty = receipt.obligations().getFirst();
    assertThat(duty.dueAt()).isEqualTo(Contents.DETECTED.plus(Duration.ofHours(72)));
    assertThat(duty.metAt()).isEqualTo(receipt.filedAt());
    Report report = company.report(receipt.reportId());
    assertThat(report.summary().state()).isEqualTo(ReportState.FILED);
    assertThat(report.draft()).isNull();
    assertThat(report.draftVersion()).isZero();
    assertThat(report.receipts())
        .extracting(Report.Receipt::authorityId)
        .containsExactlyInAnyOrder(Api.A05, Api.HANOI);
    assertThat(report.revisions())
        .singleElement()
        .extracting(Report.RevisionSummary::sha256)
        .isEqualTo(receipt.sha256());
  }

  @Test
  void shouldRouteToTheProvinceThatAFormerOneIsPartOf() {
    FilingReceipt receipt = company.file(aBreachReport().provinces("tinh long an").build());

    assertThat(receipt.notified())
        .containsExactlyInAnyOrder("A05", "Công an Hà Nội", "Công an Tây Ninh");
  }

  @Test
  void shouldFileOnceForTheSameKey() {
    UUID id = draft();

    Response first = company.tryFile(id, "the-same-key");
    Response second = company.tryFile(id, "the-same-key");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isBetween(200, 201);
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(company.report(id).revisions()).hasSize(1);
  }

  @Test
  void shouldFileOnceForTheSameKeyAtTheSameTime() throws Exception {
    UUID id = draft();
    Callable<Response> filing = () -> company.tryFile(id, "key-in-parallel");

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Response>> answers =
          threads.invokeAll(List.of(filing, filing, filing, filing, filing, filing));
      for (Future<Response> answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(201);
      }
    }
    assertThat(company.report(id).revisions()).hasSize(1);
  }

  @Test
  void shouldRefuseAKeyThatFiledAnotherReport() {
    UUID one = draft();
    UUID other = draft();
    company.tryFile(one, "key-of-one").then().statusCode(201);

    company.tryFile(other, "key-of-one").then().statusCode(409);

    assertThat(company.report(other).revisions()).isEmpty();
  }

  @Test
  void shouldNeedAKey() {
    company
        .post("/v1/reports/" + draft() + "/filings", null)
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("Idempotency-Key"));
  }

  @Test
  void shouldSayWhatFilingWouldRefuse() {
    UUID id = company.begin().summary().id();
    company.save(id, aBreachReport().detected(null).summary(" ").data(List.of()).build());

    List<Map<String, String>> check =
        company.get("/v1/reports/" + id + "/draft/check").jsonPath().getList("$");
    Response filing = company.tryFile(id, UUID.randomUUID().toString());

    assertThat(check)
        .extracting(each -> each.get("field"))
        .containsExactly("timeline.detectedAt", "nature.summary", "data");
    filing.then().statusCode(422);
    assertThat(filing.jsonPath().getList("errors.field"))
        .containsExactly("timeline.detectedAt", "nature.summary", "data");
    assertThat(company.report(id).revisions()).isEmpty();
  }

  @Test
  void shouldFileASupplementAndLeaveTheFirstAsItWas() throws Exception {
    FilingReceipt first = company.file(aBreachReport().build());
    UUID id = first.reportId();
    Report begun = Api.read(company.post("/v1/reports/" + id + "/draft", null), Report.class);
    assertThat(begun.draft()).isNotNull();
    assertThat(begun.draft().phase()).isEqualTo(Phase.UPDATE);
    assertThat(begun.draft().declaration()).isNull();

    company.save(
        id,
        aBreachReport()
            .phase(Phase.UPDATE)
            .people(new Count(10_000L, 11_000L, 12_000L))
            .provinces("VN-37")
            .build());
    FilingReceipt second = company.file(id);

    assertThat(second.revision()).isEqualTo(2);
    assertThat(second.notified()).contains("Công an Tây Ninh", "A05", "Công an Hà Nội");
    Revision revision = revision(id, 2);
    assertThat(revision.changes())
        .containsExactly(
            new Revision.Change("phase", "initial", "update"),
            new Revision.Change("people.number.best", "10482", "11000"),
            new Revision.Change("people.provinces", "", "VN-37"));
    assertThat(revision.notice().supersedesSha256()).isEqualTo(first.sha256());
    assertThat(revision(id, 1).summary().sha256()).isEqualTo(first.sha256());
    assertThat(revision(id, 1).changes()).isEmpty();
    assertThat(second.obligations().getFirst().metAt()).isEqualTo(first.filedAt());
  }

  @Test
  void shouldRefuseAnUpdateBeforeTheInitialFiling() {
    UUID id = company.begin().summary().id();
    company.save(id, aBreachReport().phase(Phase.UPDATE).build());

    company
        .tryFile(id, UUID.randomUUID().toString())
        .then()
        .statusCode(422)
        .body("errors.rule", hasItem("phase_order"));
  }

  @Test
  void shouldTakeAFinalReportOnlyWhenItIsComplete() {
    UUID id = company.file(aBreachReport().build()).reportId();
    company.post("/v1/reports/" + id + "/draft", null).then().statusCode(200);
    company.save(id, aBreachReport().phase(Phase.FINAL).stillVerifying("people.number").build());
    Response refused = company.tryFile(id, UUID.randomUUID().toString());
    company.save(id, aBreachReport().phase(Phase.FINAL).complete().build());

    assertThat(refused.jsonPath().getList("errors.rule"))
        .contains("required_in_final", "nothing_open_in_final");
    assertThat(company.file(id).revision()).isEqualTo(2);
  }

  @Test
  void shouldWithdrawWithANoticeToAllWhoWereTold() {
    UUID id = company.file(aBreachReport().provinces("Tây Ninh").build()).reportId();

    Response answer =
        company.post("/v1/reports/" + id + "/withdrawal", "{\"reason\":\"A drill.\"}");
    Response again = company.post("/v1/reports/" + id + "/withdrawal", "{\"reason\":\"A drill.\"}");

    answer.then().statusCode(200);
    again.then().statusCode(200);
    Report report = company.report(id);
    assertThat(report.summary().state()).isEqualTo(ReportState.WITHDRAWN);
    assertThat(report.withdrawalReason()).isEqualTo("A drill.");
    assertThat(report.revisions())
        .extracting(Report.RevisionSummary::phase)
        .containsExactly(Phase.INITIAL, Phase.WITHDRAWN);
    assertThat(revision(id, 2).notice().withdrawalReason()).isEqualTo("A drill.");
    company
        .post("/v1/reports/" + id + "/withdrawal", "{\"reason\":\"Other.\"}")
        .then()
        .statusCode(409);
    company.post("/v1/reports/" + id + "/draft", null).then().statusCode(409);
    Api.police(Api.TAY_NINH).get("/v1/reports/" + id).then().statusCode(200);
  }

  @Test
  void shouldShowTheCompanyWhoAcknowledged() {
    UUID id = company.file(aBreachReport().build()).reportId();

    Api.police(Api.HANOI)
        .post("/v1/reports/" + id + "/acknowledgement", null)
        .then()
        .statusCode(200);
    Api.police(Api.HANOI)
        .post("/v1/reports/" + id + "/acknowledgement", null)
        .then()
        .statusCode(200);

    Report report = company.report(id);
    assertThat(report.summary().state()).isEqualTo(ReportState.ACKNOWLEDGED);
    assertThat(report.receipts())
        .filteredOn(each -> each.authorityId().equals(Api.HANOI))
        .singleElement()
        .satisfies(each -> assertThat(each.acknowledgedRevision()).isEqualTo(1));
    assertThat(report.receipts())
        .filteredOn(each -> each.authorityId().equals(Api.A05))
        .singleElement()
        .satisfies(each -> assertThat(each.acknowledgedAt()).isNull());
    assertThat(company.get("/v1/reports/" + id + "/audit").jsonPath().getList("action"))
        .startsWith("report.begun", "draft.saved", "report.filed")
        .containsOnlyOnce("report.acknowledged");
  }

  @Test
  void shouldRefuseAStaleDraft() {
    Report begun = company.begin();
    String path = "/v1/reports/" + begun.summary().id() + "/draft";
    company.save(begun.summary().id(), aBreachReport().build());

    company.request().header("If-Match", "\"1\"").body("{}").put(path).then().statusCode(412);
    company.request().body("{}").put(path).then().statusCode(428);
    company.request().header("If-Match", "one").body("{}").put(path).then().statusCode(400);
  }

  @Test
  void shouldBeginADraftOfAFiledReportBySavingIt() {
    UUID id = company.file(aBreachReport().build()).reportId();

    Report saved = company.save(id, aBreachReport().phase(Phase.UPDATE).build());

    assertThat(saved.draft()).isNotNull();
    assertThat(saved.draftVersion()).isGreaterThan(2);
    assertThat(saved.summary().hasDraft()).isTrue();
    company
        .request()
        .header("If-Match", "\"0\"")
        .body("{}")
        .put("/v1/reports/" + id + "/draft")
        .then()
        .statusCode(412);
  }

  @Test
  void shouldListTheNewestFirstByStateAndPage() {
    UUID first = company.file(aBreachReport().build()).reportId();
    UUID second = company.begin().summary().id();

    assertThat(company.get("/v1/reports").jsonPath().getList("items.id"))
        .containsExactly(second.toString(), first.toString());
    assertThat(company.get("/v1/reports?state=filed").jsonPath().getList("items.id"))
        .containsExactly(first.toString());
    Response page = company.get("/v1/reports?page=1&size=1");
    assertThat(page.jsonPath().getList("items.id")).containsExactly(first.toString());
    assertThat(page.jsonPath().getInt("total")).isEqualTo(2);
    company.get("/v1/reports?size=1000").then().statusCode(400);
    company.get("/v1/reports?state=lost").then().statusCode(400);
  }

  @Test
  void shouldKeepTheNoticeByteForByte() throws Exception {
    FilingReceipt receipt = company.file(aBreachReport().build());
    String json =
        Rows.first("select notice_json from revision where report_id = ?", receipt.reportId());

    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));

    assertThat(HexFormat.of().formatHex(hash)).isEqualTo(receipt.sha256());
    assertThat(Duration.between(receipt.filedAt(), Instant.now()))
        .isLessThan(Duration.ofMinutes(1));
  }

  private UUID draft() {
    UUID id = company.begin().summary().id();
    company.save(id, aBreachReport().build());
    return id;
  }

  private Revision revision(UUID id, int number) {
    return Api.read(company.get("/v1/reports/" + id + "/revisions/" + number), Revision.class);
  }
}
