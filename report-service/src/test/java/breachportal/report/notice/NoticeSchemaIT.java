package breachportal.report.notice;

import static breachportal.report.fixture.Contents.aBreachReport;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.breach.Count;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.Phase;
import breachportal.contract.organisation.Contact;
import breachportal.contract.organisation.Organisation;
import breachportal.contract.organisation.Sector;
import breachportal.report.fixture.Api;
import breachportal.report.fixture.RunningService;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every notice that is written fits its schema, and the schema is not so wide that all would.
@QuarkusTest
class NoticeSchemaIT extends RunningService {

  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(
              NoticeSchemaIT.class.getResourceAsStream(
                  "/breachportal/contract/notice/breach-notice-1.schema.json"));

  private Api company;

  @BeforeEach
  void enter() {
    Api.enterAuthorities();
    company = Api.company(Api.enterCompany("CN", null, Sector.INSURANCE));
  }

  @Test
  void shouldFitInEveryPhase() {
    UUID id =
        company
            .file(
                aBreachReport()
                    .occurred("2016", "2016-03-28T10:15:00+07:00")
                    .countries("CN", "VN")
                    .provinces("Long An")
                    .people(new Count(0L, 10_000_000_000_000L, null))
                    .stillVerifying("data[phone_number].records", "measures")
                    .build())
            .reportId();
    company.post("/v1/reports/" + id + "/draft", null).then().statusCode(200);
    company.save(id, aBreachReport().phase(Phase.UPDATE).data(DataCategory.values()).build());
    company.file(id);
    company.post("/v1/reports/" + id + "/draft", null).then().statusCode(200);
    company.save(id, aBreachReport().phase(Phase.FINAL).complete().build());
    company.file(id);
    company.post("/v1/reports/" + id + "/withdrawal", "{\"reason\":\"Một cuộc diễn tập.\"}");

    List<ObjectNode> notices = List.of(notice(id, 1), notice(id, 2), notice(id, 3), notice(id, 4));

    assertThat(notices).allSatisfy(each -> assertThat(faults(each)).isEmpty());
    assertThat(notices.get(3).path("withdrawalReason").asText()).isEqualTo("Một cuộc diễn tập.");
  }

  @Test
  void shouldFitWithAllThatIsKnownOfTheOrganisation() {
    UUID organisation = UUID.randomUUID();
    Contact contact = new Contact("Tran Binh", "DPO", "+84 24 0000 0000", "dpo@example.org");
    Api.operator()
        .put(
            "/v1/organisations/" + organisation,
            new Organisation(
                organisation,
                "Công ty Viễn thông",
                "VN",
                "0100233488",
                "0100233488",
                "1 Example Street",
                "Hà Nội",
                Sector.TELECOMMUNICATIONS,
                "+84 24 0000 0000",
                "https://example.org",
                contact,
                contact,
                true))
        .then()
        .statusCode(200);
    Api officer = Api.company(organisation);

    ObjectNode notice = notice(officer.file(aBreachReport().build()).reportId(), officer, 1);

    assertThat(faults(notice)).isEmpty();
    assertThat(notice.path("reporter").path("dpo").path("email").asText())
        .isEqualTo("dpo@example.org");
  }

  @Test
  void shouldNotFitWhenSomethingIsWrong() {
    UUID id = company.file(aBreachReport().build()).reportId();

    assertThat(faults(notice(id, 1).put("colour", "red"))).isNotEmpty();
    assertThat(faults(notice(id, 1).put("phase", "INITIAL"))).isNotEmpty();
    assertThat(faults(notice(id, 1).without(List.of("reporter")))).isNotEmpty();
    assertThat(faults(notice(id, 1).put("revision", 2))).isNotEmpty();
    assertThat(faults(notice(id, 1).put("issuedAt", "yesterday"))).isNotEmpty();
  }

  private ObjectNode notice(UUID report, int revision) {
    return notice(report, company, revision);
  }

  private static ObjectNode notice(UUID report, Api company, int revision) {
    return (ObjectNode)
        Api.read(company.get("/v1/reports/" + report + "/revisions/" + revision), JsonNode.class)
            .path("notice");
  }

  private static Set<ValidationMessage> faults(ObjectNode notice) {
    return SCHEMA.validate(
        notice.toString(),
        InputFormat.JSON,
        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
  }
}
