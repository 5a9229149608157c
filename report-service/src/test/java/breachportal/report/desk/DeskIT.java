package breachportal.report.desk;

import static breachportal.report.fixture.Contents.aBreachReport;
import static breachportal.testing.Waits.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import breachportal.contract.desk.AnswerRequest;
import breachportal.contract.desk.Assignment;
import breachportal.contract.desk.DeskFile;
import breachportal.contract.desk.DialogueState;
import breachportal.contract.desk.Handover;
import breachportal.contract.desk.HandoverRequest;
import breachportal.contract.desk.Message;
import breachportal.contract.desk.OpenQuestion;
import breachportal.contract.desk.StateChange;
import breachportal.contract.desk.WrittenText;
import breachportal.contract.organisation.Contact;
import breachportal.contract.organisation.Organisation;
import breachportal.contract.organisation.Sector;
import breachportal.contract.report.Reason;
import breachportal.contract.report.ReportState;
import breachportal.report.fixture.Api;
import breachportal.report.fixture.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What officers do with a report, and what others see of it.
@QuarkusTest
class DeskIT extends RunningService {

  private static final String QUESTION = "Which partner had the list?";
  private static final String NOTE = "Looks like the shop of last year.";

  private Api company;
  private Api hanoi;
  private Api a05;
  private Api tayNinh;
  private UUID report;
  private String path;

  @BeforeEach
  void file() {
    Api.enterAuthorities();
    UUID organisation = UUID.randomUUID();
    Organisation plain = Api.anOrganisation(organisation, "VN", "Hà Nội", Sector.RETAIL);
    Api.operator()
        .put(
            "/v1/organisations/" + organisation,
            new Organisation(
                organisation,
                plain.legalName(),
                "VN",
                null,
                null,
                null,
                "Hà Nội",
                Sector.RETAIL,
                null,
                null,
                new Contact("An", null, null, "dpo-" + organisation + "@company.example.org"),
                null,
                true))
        .then()
        .statusCode(200);
    company = Api.company(organisation);
    hanoi = Api.police(Api.HANOI);
    a05 = Api.police(Api.A05);
    tayNinh = Api.police(Api.TAY_NINH);
    report = company.file(aBreachReport().build()).reportId();
    path = "/v1/reports/" + report;
  }

  private DeskFile file(Api officer) {
    return Api.read(officer.get(path + "/desk"), DeskFile.class);
  }

  private Message[] messages(Api reader) {
    return Api.read(reader.get(path + "/messages"), Message[].class);
  }

  private static String handedIn() {
    return given()
        .get(
            ConfigProvider.getConfig()
                    .getValue("quarkus.rest-client.notification.url", String.class)
                + "/received/all")
        .asString();
  }

  @Nested
  class AsPoliceOfHanoi {

    @Test
    void shouldAskAndBeAnsweredWhileTheMailsSayNothing() {
      hanoi.post(path + "/questions", new WrittenText(QUESTION)).then().statusCode(200);
      assertThat(file(hanoi).inbox().dialogue()).isEqualTo(DialogueState.ASKED);
      OpenQuestion[] open = Api.read(company.get("/v1/questions"), OpenQuestion[].class);
      assertThat(open).extracting(OpenQuestion::authorityId).containsExactly(Api.HANOI);
      assertThat(open[0].reportId()).isEqualTo(report);
      Message asked = messages(company)[0];
      assertThat(asked.text()).isEqualTo(QUESTION);
      assertThat(asked.by()).isEqualTo("Công an Hà Nội");
      company
          .post(path + "/answers", new AnswerRequest(Api.HANOI, "The courier."))
          .then()
          .statusCode(200);
      assertThat(file(hanoi).inbox().dialogue()).isEqualTo(DialogueState.ANSWERED);
      assertThat(Api.read(company.get("/v1/questions"), OpenQuestion[].class)).isEmpty();
      assertThat(file(hanoi).messages())
          .extracting(Message::text)
          .containsExactly(QUESTION, "The courier.");
      String reference = company.report(report).summary().reference();
      await()
          .untilAsserted(
              () ->
                  assertThat(handedIn().lines().filter(line -> line.contains(reference)))
                      .anyMatch(
                          line -> line.contains("\"kind\":\"question\"") && line.contains("dpo-"))
                      .anyMatch(
                          line ->
                              line.contains("\"kind\":\"answer\"")
                                  && line.contains("desk-" + Api.HANOI)));
      assertThat(handedIn()).doesNotContain(QUESTION, "The courier.");
    }

    @Test
    void shouldAssignToColleaguesOnly() {
      String colleague = hanoi.get("/v1/officers").jsonPath().getString("[0].subject");
      hanoi.put(path + "/assignment", new Assignment(colleague)).then().statusCode(200);
      assertThat(file(hanoi).inbox().assignedTo()).isEqualTo(colleague);
      assertThat(file(a05).inbox().assignedTo()).isNull();
      String stranger = a05.get("/v1/officers").jsonPath().getString("[0].subject");
      hanoi.put(path + "/assignment", new Assignment(stranger)).then().statusCode(422);
      hanoi.put(path + "/assignment", new Assignment(null)).then().statusCode(200);
      assertThat(file(hanoi).inbox().assignedName()).isNull();
    }

    @Test
    void shouldCloseAndTakeUpAgain() {
      hanoi
          .put(path + "/state", new StateChange(ReportState.UNDER_INVESTIGATION))
          .then()
          .statusCode(200);
      assertThat(company.report(report).summary().state())
          .isEqualTo(ReportState.UNDER_INVESTIGATION);
      hanoi.put(path + "/state", new StateChange(ReportState.CLOSED)).then().statusCode(200);
      assertThat(file(a05).inbox().state()).isEqualTo(ReportState.CLOSED);
      a05.put(path + "/state", new StateChange(ReportState.UNDER_INVESTIGATION))
          .then()
          .statusCode(200);
      hanoi.put(path + "/state", new StateChange(ReportState.FILED)).then().statusCode(422);
      company.post(path + "/withdrawal", new Reason("An error")).then().statusCode(200);
      hanoi.put(path + "/state", new StateChange(ReportState.CLOSED)).then().statusCode(409);
    }

    @Test
    void shouldHandOverWithAReasonThatBothSee() {
      hanoi.post(path + "/questions", new WrittenText(QUESTION)).then().statusCode(200);
      hanoi.post(path + "/notes", new WrittenText(NOTE)).then().statusCode(200);
      tayNinh.get(path).then().statusCode(404);
      hanoi
          .post(
              path + "/handovers",
              new HandoverRequest(
                  Handover.Kind.HANDOVER, List.of(Api.TAY_NINH), "The shop is there."))
          .then()
          .statusCode(200)
          .body("inbox.handedOver", equalTo(true));
      tayNinh.get(path).then().statusCode(200);
      for (Api officer : List.of(hanoi, tayNinh)) {
        assertThat(file(officer).handovers())
            .extracting(Handover::reason)
            .containsExactly("The shop is there.");
      }
      assertThat(file(tayNinh).messages()).extracting(Message::text).containsExactly(QUESTION);
      assertThat(file(tayNinh).notes()).isEmpty();
      assertThat(file(a05).handovers()).isEmpty();
      assertThat(messages(a05)).isEmpty();
      await()
          .untilAsserted(
              () ->
                  assertThat(handedIn().lines())
                      .anyMatch(
                          line ->
                              line.contains(company.report(report).summary().reference())
                                  && line.contains("desk-" + Api.TAY_NINH)));
    }

    @Test
    void shouldRefuseToGiveAReportToNobodyKnown() {
      for (List<UUID> authorities :
          List.of(List.of(Api.HANOI), List.of(UUID.randomUUID()), List.of(Api.A05, Api.TAY_NINH))) {
        hanoi
            .post(
                path + "/handovers",
                new HandoverRequest(Handover.Kind.HANDOVER, authorities, "Why not"))
            .then()
            .statusCode(422);
      }
      hanoi
          .post(
              path + "/handovers",
              new HandoverRequest(
                  Handover.Kind.SHARE, List.of(Api.A05, Api.TAY_NINH), "Seven places"))
          .then()
          .statusCode(200)
          .body("inbox.handedOver", equalTo(false));
      assertThat(file(a05).handovers()).hasSize(1);
    }

    @Test
    void shouldLeaveATrailOfWhoOpenedIt() {
      hanoi.get(path).then().statusCode(200);
      hanoi.get(path).then().statusCode(200);
      hanoi.post(path + "/notes", new WrittenText(NOTE)).then().statusCode(200);
      List<String> own = hanoi.get(path + "/audit").jsonPath().getList("action");
      assertThat(own).containsOnlyOnce("report.opened").contains("note.written");
      var companys = company.get(path + "/audit").jsonPath();
      assertThat(companys.getList("action", String.class))
          .contains("report.opened")
          .doesNotContain("note.written");
      assertThat(companys.getList("findAll{it.role=='police'}.actor", String.class))
          .containsOnly("police");
      assertThat(a05.get(path + "/audit").asString()).doesNotContain("note.written");
    }
  }

  @Nested
  class AsPoliceOfElsewhere {

    @Test
    void shouldFindNothing() {
      tayNinh.get(path + "/desk").then().statusCode(404);
      tayNinh.get(path + "/messages").then().statusCode(404);
      tayNinh.post(path + "/notes", new WrittenText(NOTE)).then().statusCode(404);
      tayNinh.post(path + "/questions", new WrittenText(NOTE)).then().statusCode(404);
      tayNinh.put(path + "/assignment", new Assignment(null)).then().statusCode(404);
      tayNinh.put(path + "/state", new StateChange(ReportState.CLOSED)).then().statusCode(404);
      tayNinh
          .post(
              path + "/handovers",
              new HandoverRequest(Handover.Kind.SHARE, List.of(Api.TAY_NINH), "Mine"))
          .then()
          .statusCode(404);
    }

    @Test
    void shouldReadNoNoteOrDialogueOfAnother() {
      hanoi.post(path + "/notes", new WrittenText(NOTE));
      hanoi.post(path + "/questions", new WrittenText(QUESTION));
      assertThat(a05.get(path + "/desk").asString()).doesNotContain(NOTE, QUESTION);
    }
  }

  @Nested
  class AsCompany {

    @Test
    void shouldSeeNothingInternal() {
      hanoi.post(path + "/notes", new WrittenText(NOTE));
      company.get(path + "/desk").then().statusCode(403);
      company.post(path + "/notes", new WrittenText(NOTE)).then().statusCode(403);
      for (String page : List.of("", "/audit", "/messages", "/revisions/1")) {
        assertThat(company.get(path + page).asString()).as(page).doesNotContain(NOTE);
      }
    }

    @Test
    void shouldAnswerOnlyWhoAsked() {
      company.post(path + "/answers", new AnswerRequest(Api.HANOI, "Hello")).then().statusCode(404);
      Api other = Api.company(Api.enterCompany());
      other.get(path + "/messages").then().statusCode(404);
      hanoi.post(path + "/questions", new WrittenText(QUESTION)).then().statusCode(200);
      other.post(path + "/answers", new AnswerRequest(Api.HANOI, "Hello")).then().statusCode(404);
      company.post(path + "/answers", new AnswerRequest(Api.HANOI, " ")).then().statusCode(400);
      company
          .post(path + "/answers", new AnswerRequest(Api.HANOI, "x".repeat(4_001)))
          .then()
          .statusCode(400);
    }
  }
}
