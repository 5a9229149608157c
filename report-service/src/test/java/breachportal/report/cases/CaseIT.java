package breachportal.report.cases;

import static breachportal.report.fixture.Contents.aBreachReport;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.breach.Count;
import breachportal.contract.desk.CaseEvent;
import breachportal.contract.desk.CaseFile;
import breachportal.contract.desk.CaseRequest;
import breachportal.contract.desk.CaseState;
import breachportal.contract.desk.CaseStateChange;
import breachportal.contract.desk.CasesOfReport;
import breachportal.contract.desk.InboxLine;
import breachportal.contract.desk.LeakLink;
import breachportal.contract.desk.LikeReport.Kind;
import breachportal.contract.desk.LikeReport.Likeness;
import breachportal.contract.desk.WrittenText;
import breachportal.report.fixture.Api;
import breachportal.report.fixture.Contents;
import breachportal.report.fixture.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Cases, who sees them, and what is suggested for them.
@QuarkusTest
class CaseIT extends RunningService {

  private Api company;
  private Api a05;
  private Api hanoi;
  private Api tayNinh;

  @BeforeEach
  void enter() {
    Api.enterAuthorities();
    company = Api.company(Api.enterCompany());
    a05 = Api.police(Api.A05);
    hanoi = Api.police(Api.HANOI);
    tayNinh = Api.police(Api.TAY_NINH);
  }

  /// A report whose sale address, partner and numbers are its own.
  private UUID file() {
    return file(unlike());
  }

  private static Contents unlike() {
    String own = UUID.randomUUID().toString();
    return aBreachReport().seenAt(own + ".example.net").involved("Partner " + own).people(null);
  }

  private UUID file(Contents content) {
    return company.file(content.build()).reportId();
  }

  private static CaseFile open(Api officer, String title, UUID... reports) {
    return Api.read(
        officer.post("/v1/cases", new CaseRequest(title, List.of(reports))), CaseFile.class);
  }

  private static CaseFile show(Api officer, UUID id) {
    return Api.read(officer.get("/v1/cases/" + id), CaseFile.class);
  }

  private static List<UUID> reportsOf(CaseFile file) {
    return file.reports().stream().map(InboxLine::reportId).toList();
  }

  private static List<CaseEvent.Kind> kindsOf(CaseFile file) {
    return file.events().stream().map(CaseEvent::kind).toList();
  }

  @Nested
  class AsLeadingAuthority {

    @Test
    void shouldShareTheCasesReportsWithWhoJoins() {
      UUID report = file();
      tayNinh.get("/v1/reports/" + report).then().statusCode(404);
      UUID id = open(a05, "Seven places", report).summary().id();
      tayNinh.get("/v1/cases/" + id).then().statusCode(404);
      a05.post("/v1/cases/" + id + "/authorities/" + Api.TAY_NINH, null).then().statusCode(200);
      CaseFile theirs = show(tayNinh, id);
      assertThat(reportsOf(theirs)).containsExactly(report);
      assertThat(theirs.summary().leadAuthorityId()).isEqualTo(Api.A05);
      tayNinh.get("/v1/reports/" + report).then().statusCode(200);
      UUID later = file();
      a05.post("/v1/cases/" + id + "/reports/" + later, null).then().statusCode(200);
      assertThat(reportsOf(show(tayNinh, id))).containsExactly(report, later);
      hanoi.get("/v1/cases/" + id).then().statusCode(404);
    }

    @Test
    void shouldRememberWhatWasTakenOut() {
      UUID report = file();
      UUID other = file();
      UUID leak = UUID.randomUUID();
      UUID id = open(a05, "Sold lists", report, other).summary().id();
      a05.post("/v1/cases/" + id + "/leaks", new LeakLink(leak, "A seized phone"));
      a05.request().delete("/v1/cases/" + id + "/leaks/" + leak).then().statusCode(200);
      a05.request().delete("/v1/cases/" + id + "/reports/" + other).then().statusCode(200);
      a05.post("/v1/cases/" + id + "/notes", new WrittenText("Quiet since Monday"));
      CaseFile file = show(a05, id);
      assertThat(reportsOf(file)).containsExactly(report);
      assertThat(file.leaks()).isEmpty();
      assertThat(kindsOf(file))
          .containsExactly(
              CaseEvent.Kind.OPENED,
              CaseEvent.Kind.REPORT_LINKED,
              CaseEvent.Kind.REPORT_LINKED,
              CaseEvent.Kind.LEAK_LINKED,
              CaseEvent.Kind.LEAK_UNLINKED,
              CaseEvent.Kind.REPORT_UNLINKED,
              CaseEvent.Kind.NOTE);
      a05.post("/v1/cases/" + id + "/reports/" + other, null).then().statusCode(200);
      assertThat(reportsOf(show(a05, id))).containsExactly(report, other);
    }

    @Test
    void shouldMergeAndSplitWithoutLosingHistory() {
      UUID one = file();
      UUID two = file();
      UUID ending = open(a05, "Ending", one).summary().id();
      UUID going = open(a05, "Going", two).summary().id();
      a05.post("/v1/cases/" + ending + "/authorities/" + Api.TAY_NINH, null);
      a05.post("/v1/cases/" + ending + "/merger/" + going, null).then().statusCode(200);
      CaseFile ended = show(tayNinh, ending);
      assertThat(ended.summary().state()).isEqualTo(CaseState.MERGED);
      assertThat(ended.summary().mergedInto()).isEqualTo(going);
      assertThat(reportsOf(ended)).containsExactly(one);
      assertThat(kindsOf(ended)).contains(CaseEvent.Kind.OPENED, CaseEvent.Kind.MERGED_INTO);
      assertThat(reportsOf(show(tayNinh, going))).containsExactlyInAnyOrder(one, two);
      a05.post("/v1/cases/" + ending + "/reports/" + two, null).then().statusCode(409);

      CaseFile split =
          Api.read(
              a05.post("/v1/cases/" + going + "/split", new CaseRequest("Apart", List.of(one))),
              CaseFile.class);
      assertThat(reportsOf(split)).containsExactly(one);
      assertThat(kindsOf(split)).contains(CaseEvent.Kind.SPLIT_FROM);
      assertThat(reportsOf(show(a05, going))).containsExactly(two);
      assertThat(kindsOf(show(a05, going)))
          .contains(CaseEvent.Kind.MERGED_FROM, CaseEvent.Kind.SPLIT_INTO);
    }

    @Test
    void shouldCloseAndTakeUpAgain() {
      UUID id = open(a05, "Short", file()).summary().id();
      a05.put("/v1/cases/" + id + "/state", new CaseStateChange(CaseState.CLOSED))
          .then()
          .statusCode(200);
      a05.post("/v1/cases/" + id + "/reports/" + file(), null).then().statusCode(409);
      a05.put("/v1/cases/" + id + "/state", new CaseStateChange(CaseState.OPEN))
          .then()
          .statusCode(200);
      a05.put("/v1/cases/" + id + "/state", new CaseStateChange(CaseState.MERGED))
          .then()
          .statusCode(409);
      a05.post("/v1/cases/" + id + "/merger/" + id, null).then().statusCode(422);
    }
  }

  @Nested
  class AsPoliceOfHanoi {

    private CasesOfReport casesOf(UUID report) {
      return Api.read(hanoi.get("/v1/reports/" + report + "/cases"), CasesOfReport.class);
    }

    private List<Likeness> likeness(UUID report, UUID other) {
      return casesOf(report).like().stream()
          .filter(like -> like.report().reportId().equals(other))
          .flatMap(like -> like.like().stream())
          .toList();
    }

    @Test
    void shouldBeShownWhatTheSameSaleAddressWrittenInTwoWaysTells() {
      String address = UUID.randomUUID() + ".example.net/offer";
      UUID one = file(unlike().seenAt("https://" + address + "/"));
      UUID two = file(unlike().seenAt(address.toUpperCase(java.util.Locale.ROOT)));
      assertThat(likeness(one, two)).contains(new Likeness(Kind.SALE_ADDRESS, address));
      UUID stranger = file();
      assertThat(likeness(one, stranger)).isEmpty();
    }

    @Test
    void shouldBeShownTheSamePartner() {
      String partner = UUID.randomUUID().toString().replace("-", "");
      UUID one =
          file(unlike().involved("Công ty TNHH Giao " + partner + "; Nguyễn Văn A " + partner));
      UUID two = file(unlike().involved("giao " + partner + " JSC"));
      assertThat(likeness(one, two)).extracting(Likeness::kind).contains(Kind.PARTNER);
    }

    @Test
    void shouldBeShownOverlappingCountsOnlyOfTheSameWeeks() {
      long people = 3_000_000 + Math.abs(UUID.randomUUID().getLeastSignificantBits() % 900_000_000);
      Count count = new Count(null, people, null);
      UUID one = file(unlike().people(count).occurred("2026-11-01", "2026-11-05"));
      UUID two = file(unlike().people(count).occurred("2026-11-04", "2026-11-09"));
      UUID earlier = file(unlike().people(count).occurred("2026-07-01", "2026-07-09"));
      assertThat(likeness(one, two))
          .extracting(Likeness::kind)
          .containsExactly(Kind.TIME_WINDOW, Kind.COUNTS);
      assertThat(likeness(one, earlier)).isEmpty();
    }

    @Test
    void shouldNotLinkWhatWasNotSentToThem() {
      UUID other = UUID.randomUUID();
      hanoi.post("/v1/cases", new CaseRequest("Not mine", List.of(other))).then().statusCode(404);
      UUID id = open(a05, "Not joined", file()).summary().id();
      hanoi.post("/v1/cases/" + id + "/notes", new WrittenText("Hello")).then().statusCode(404);
      hanoi.post("/v1/cases/" + id + "/authorities/" + Api.HANOI, null).then().statusCode(404);
    }
  }

  @Nested
  class AsCompany {

    @Test
    void shouldSeeNoCase() {
      UUID report = file();
      UUID id = open(a05, "Secret case name", report).summary().id();
      company.get("/v1/cases/" + id).then().statusCode(403);
      company.get("/v1/cases").then().statusCode(403);
      company.get("/v1/reports/" + report + "/cases").then().statusCode(403);
      for (String path : List.of("", "/audit", "/messages")) {
        assertThat(company.get("/v1/reports/" + report + path).asString())
            .doesNotContain("Secret case name", id.toString());
      }
    }
  }
}
