package breachportal.report.breach;

import static breachportal.report.fixture.Contents.aBreachReport;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.organisation.AuthorityKind;
import breachportal.contract.organisation.Sector;
import breachportal.contract.report.FilingReceipt;
import breachportal.report.fixture.Api;
import breachportal.report.fixture.RunningService;
import breachportal.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WallsIT extends RunningService {

  private static final UUID NOWHERE = UUID.fromString("0a000000-0000-4000-8000-0000000000ff");

  private UUID organisation;
  private UUID report;
  private String attachment;

  /// A company of Tay Ninh files; Hanoi has no part in it.
  @BeforeEach
  void file() {
    Api.enterAuthorities();
    organisation = Api.enterCompany("VN", "Long An", Sector.TELECOMMUNICATIONS);
    Api company = Api.company(organisation);
    report = company.begin().summary().id();
    attachment =
        company
            .request()
            .contentType("text/plain")
            .header("X-File-Name", "record.txt")
            .body("a confirmation record".getBytes(StandardCharsets.UTF_8))
            .post(path("/attachments"))
            .jsonPath()
            .getString("id");
    company.save(report, aBreachReport().build());
    FilingReceipt receipt = company.file(report);
    assertThat(receipt.notified()).containsExactlyInAnyOrder("A05", "Công an Tây Ninh");
  }

  private String path(String more) {
    return "/v1/reports/" + report + more;
  }

  private Stream<String> readable() {
    return Stream.of(
        path(""),
        path("/revisions"),
        path("/revisions/1"),
        path("/revisions/1/notice.json"),
        path("/revisions/1/notice.pdf"),
        path("/obligations"),
        path("/audit"),
        path("/attachments/" + attachment));
  }

  private static void assertStatus(Response answer, int status) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    if (status >= 400) {
      assertThat(answer.contentType()).startsWith("application/problem+json");
    }
  }

  @Nested
  class AsAnotherCompany {

    private Api other;

    @BeforeEach
    void enter() {
      other = Api.company(Api.enterCompany());
    }

    @Test
    void shouldFindNothingToRead() {
      readable().forEach(each -> assertStatus(other.get(each), 404));
      assertStatus(other.get(path("/draft/check")), 404);
      assertStatus(other.get("/v1/organisations/" + organisation), 404);
      assertThat(other.get("/v1/reports").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void shouldFindNothingToChange() {
      assertStatus(other.request().header("If-Match", "\"0\"").body("{}").put(path("/draft")), 404);
      assertStatus(other.post(path("/draft"), null), 404);
      assertStatus(other.tryFile(report, "a-key"), 404);
      assertStatus(other.post(path("/withdrawal"), "{\"reason\":\"Mine now.\"}"), 404);
      assertStatus(
          other
              .request()
              .contentType("text/plain")
              .header("X-File-Name", "a.txt")
              .body("x")
              .post(path("/attachments")),
          404);
      assertStatus(
          other.put(
              "/v1/organisations/" + organisation,
              Api.anOrganisation(organisation, "VN", "Hà Nội", Sector.OTHER)),
          404);
    }

    @Test
    void shouldHaveNoPartInWhatPoliceAndOperatorsDo() {
      assertStatus(other.post(path("/acknowledgement"), null), 403);
      assertStatus(other.get("/v1/organisations"), 403);
      assertStatus(other.get("/v1/audit/verification"), 403);
    }
  }

  @Nested
  class AsPoliceOfHanoi {

    private final Api hanoi = Api.police(Api.HANOI);

    @Test
    void shouldFindNothingOfAReportNotRoutedToThem() {
      readable().forEach(each -> assertStatus(hanoi.get(each), 404));
      assertStatus(hanoi.post(path("/acknowledgement"), null), 404);
      assertStatus(hanoi.get("/v1/organisations/" + organisation), 404);
      assertThat(hanoi.get("/v1/inbox?size=100&order=newest").jsonPath().getList("items.reportId"))
          .doesNotContain(report.toString());
    }

    @Test
    void shouldNotFileOrWithdraw() {
      assertStatus(hanoi.post("/v1/reports", null), 403);
      assertStatus(hanoi.tryFile(report, "a-key"), 403);
      assertStatus(hanoi.post(path("/withdrawal"), "{\"reason\":\"No.\"}"), 403);
      assertStatus(hanoi.get(path("/draft/check")), 403);
    }
  }

  @Nested
  class AsPoliceOfTayNinh {

    private final Api tayNinh = Api.police(Api.TAY_NINH);

    @Test
    void shouldSeeTheReportWithoutItsDraft() {
      Api company = Api.company(organisation);
      company.post(path("/draft"), null).then().statusCode(200);

      readable().forEach(each -> assertStatus(tayNinh.get(each), 200));
      assertThat(tayNinh.report(report).draft()).isNull();
      assertThat(tayNinh.report(report).draftVersion()).isZero();
      assertThat(tayNinh.report(report).summary().hasDraft()).isFalse();
      assertThat(tayNinh.get(path("/audit")).jsonPath().getList("action", String.class))
          .noneMatch(action -> action.startsWith("draft."));
      assertStatus(tayNinh.get("/v1/organisations/" + organisation), 200);
      assertThat(
              tayNinh.get("/v1/inbox?size=100&order=newest").jsonPath().getList("items.reportId"))
          .contains(report.toString());
    }

    @Test
    void shouldNotSeeAFileThatIsNotFiledYet() {
      String unfiled =
          Api.company(organisation)
              .request()
              .contentType("text/plain")
              .header("X-File-Name", "later.txt")
              .body("not yet".getBytes(StandardCharsets.UTF_8))
              .post(path("/attachments"))
              .jsonPath()
              .getString("id");

      assertStatus(tayNinh.get(path("/attachments/" + unfiled)), 404);
      assertThat(tayNinh.report(report).attachments())
          .noneMatch(each -> each.id().toString().equals(unfiled));
    }
  }

  @Nested
  class AsOperator {

    @Test
    void shouldSeeNoReports() {
      readable().forEach(each -> assertStatus(Api.operator().get(each), 403));
      assertStatus(Api.operator().get("/v1/reports"), 403);
      assertStatus(Api.operator().get("/v1/organisations"), 200);
      assertThat(Api.operator().get("/v1/audit/verification").jsonPath().getBoolean("intact"))
          .isTrue();
    }
  }

  @Nested
  class AsNobody {

    @Test
    void shouldBeSentAway() {
      List<String> bad =
          List.of(
              Tokens.with("company", "https://other.example.org", "report-service"),
              Tokens.with("company", Tokens.ISSUER, "notification-service"),
              "not-a-token");
      Stream.concat(
              readable(),
              Stream.of(
                  "/v1/reports",
                  "/v1/organisations",
                  "/v1/authorities",
                  "/v1/provinces",
                  "/v1/duty-rules",
                  "/v1/audit/verification"))
          .forEach(
              each -> {
                assertThat(Api.with(null).get(each).statusCode()).as(each).isEqualTo(401);
                bad.forEach(
                    token ->
                        assertThat(Api.with(token).get(each).statusCode()).as(each).isEqualTo(401));
              });
      assertThat(Api.with(null).post("/v1/reports", null).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldBeSentAwayWithoutAMembership() {
      Api homeless = Api.with(Tokens.with("company", Tokens.ISSUER, "report-service"));

      assertStatus(homeless.get("/v1/reports"), 403);
      assertStatus(homeless.post("/v1/reports", null), 403);
    }
  }

  @Test
  void shouldShowAReportToNoAuthorityThatCameLater() {
    Api.enter(NOWHERE, "Elsewhere", AuthorityKind.SUPERVISORY_AUTHORITY, "FR", null);

    assertStatus(Api.police(NOWHERE).get(path("")), 404);
  }
}
