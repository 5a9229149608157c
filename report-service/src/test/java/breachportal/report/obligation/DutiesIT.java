package breachportal.report.obligation;

import static breachportal.report.fixture.Contents.aBreachReport;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.breach.Count;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.organisation.AuthorityKind;
import breachportal.contract.organisation.Sector;
import breachportal.contract.report.DutyRule;
import breachportal.contract.report.FilingReceipt;
import breachportal.contract.report.Obligation;
import breachportal.report.fixture.Api;
import breachportal.report.fixture.Contents;
import breachportal.report.fixture.RunningService;
import breachportal.report.obligation.DutyPolicy.DutyOwed;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The rules as they are seeded, at the instants where they change.
@QuarkusTest
class DutiesIT extends RunningService {

  @Inject DutyRules rules;

  @Test
  void shouldChangeTheRuleOfVietnamAtTheTurnOfTheYearInVietnam() {
    assertThat(duties("VN", occurredAndDetected("2025-12-30", "2025-12-31T16:59:59.999Z")))
        .singleElement()
        .satisfies(
            duty -> {
              assertThat(duty.rule().id()).isEqualTo("vn-decree-13-2023-23");
              assertThat(duty.clockStartedAt()).isEqualTo(Instant.parse("2025-12-29T17:00:00Z"));
              assertThat(duty.dueAt()).isEqualTo(Instant.parse("2026-01-01T17:00:00Z"));
            });
    assertThat(duties("VN", occurredAndDetected("2025-12-30", "2025-12-31T17:00:00Z")))
        .singleElement()
        .satisfies(
            duty -> {
              assertThat(duty.rule().id()).isEqualTo("vn-law-91-2025-23");
              assertThat(duty.dueAt()).isEqualTo(Instant.parse("2026-01-03T17:00:00Z"));
            });
  }

  @Test
  void shouldKnowNoDutyBeforeTheFirstDecree() {
    assertThat(duties("VN", occurredAndDetected("2023-06", "2023-06-30T16:59:59Z"))).isEmpty();
    assertThat(duties("VN", occurredAndDetected("2023-06", "2023-06-30T17:00:00Z"))).hasSize(1);
  }

  @Test
  void shouldStartAnOccurredClockAtTheEarliestThatAYearCanMean() {
    assertThat(duties("VN", occurredAndDetected("2024", "2024-08-01T00:00:00Z")))
        .singleElement()
        .extracting(DutyOwed::clockStartedAt)
        .isEqualTo(Instant.parse("2023-12-31T17:00:00Z"));
  }

  @Test
  void shouldBindWhoHoldsDataOfPeopleInVietnam() {
    Contents abroad = aBreachReport().countries("FR");

    assertThat(ids("MY", aBreachReport().countries("VN"))).containsExactly("vn-law-91-2025-23");
    assertThat(ids("MY", aBreachReport().countries().provinces("Long An")))
        .containsExactly("vn-law-91-2025-23");
    assertThat(ids("MY", abroad)).contains("eu-gdpr-33").doesNotContain("vn-law-91-2025-23");
    assertThat(ids("MY", aBreachReport().countries())).isEmpty();
  }

  @Test
  void shouldAddTheDutiesOfLocationAndOfBanking() {
    assertThat(ids("VN", aBreachReport().data(DataCategory.LOCATION)))
        .containsExactlyInAnyOrder("vn-law-91-2025-23", "vn-decree-356-2025-29");
    assertThat(ids("VN", Sector.FINANCE, aBreachReport().data(DataCategory.BANK_ACCOUNT)))
        .containsExactlyInAnyOrder("vn-law-91-2025-23", "vn-decree-356-2025-8-3");
  }

  @Test
  void shouldCountHoursInChinaFromAMillionPeople() {
    assertThat(ids("CN", aBreachReport().countries("CN").people(new Count(null, 999_999L, null))))
        .containsExactly("cn-pipl-57");
    assertThat(ids("CN", aBreachReport().countries("CN").people(new Count(null, null, 1_000_000L))))
        .containsExactly("cn-pipl-57", "cn-incident-4h", "cn-incident-summary");
    assertThat(
            ids(
                "CN",
                aBreachReport()
                    .countries("CN")
                    .critical(true)
                    .people(new Count(1_000_000L, null, null))))
        .containsExactly(
            "cn-pipl-57",
            "cn-incident-1h-police",
            "cn-incident-1h-sector",
            "cn-incident-summary-critical");
  }

  @Test
  void shouldFollowThePhaseBefore() {
    ReportContent content =
        aBreachReport()
            .countries("DE")
            .aware("2026-01-29T12:00:00Z")
            .detected("2026-01-29T10:00:00Z")
            .build();

    Map<String, Instant> due = due("DE", content, Map.of());
    Map<String, Instant> dueOnceMet =
        due(
            "DE",
            content,
            Map.of("eu-nis2-23-notification", Instant.parse("2026-01-31T12:00:00Z")));

    assertThat(due)
        .containsEntry("eu-nis2-23-warning", Instant.parse("2026-01-30T12:00:00Z"))
        .containsEntry("eu-nis2-23-notification", Instant.parse("2026-02-01T12:00:00Z"))
        .containsEntry("eu-nis2-23-final", Instant.parse("2026-03-01T12:00:00Z"))
        .containsEntry("eu-gdpr-33", Instant.parse("2026-02-01T12:00:00Z"));
    assertThat(dueOnceMet).containsEntry("eu-nis2-23-final", Instant.parse("2026-02-28T12:00:00Z"));
  }

  @Test
  void shouldCountExactHoursOverAChangeOfClocks() {
    ReportContent content =
        aBreachReport().countries("DE").detected("2026-03-28T20:00:00Z").build();

    assertThat(due("DE", content, Map.of()))
        .containsEntry("eu-gdpr-33", Instant.parse("2026-03-31T20:00:00Z"));
  }

  @Test
  void shouldAskWhyOnlyWhereTheLawDoes() {
    Api.enterAuthorities();
    Api company = Api.company(Api.enterCompany());
    UUID late = company.begin().summary().id();
    company.save(late, occurredAndDetected("2025-03", "2025-04-01T00:00:00Z"));
    UUID historical = company.begin().summary().id();
    company.save(historical, occurredAndDetected("2016", "2017-01-01T00:00:00Z"));

    assertThat(company.get("/v1/reports/" + late + "/draft/check").jsonPath().getList("rule"))
        .containsExactly("required_when_late");
    company.save(
        late,
        aBreachReport()
            .occurred("2025-03", null)
            .detected("2025-04-01T00:00:00Z")
            .lateReason("Police told us late.")
            .build());
    assertThat(company.file(late).obligations())
        .singleElement()
        .satisfies(
            duty -> {
              assertThat(duty.metAt()).isAfter(duty.dueAt());
              assertThat(duty.lateReason()).isEqualTo("Police told us late.");
            });
    assertThat(company.file(historical).obligations()).isEmpty();
    assertThat(company.report(historical).receipts()).hasSize(2);
  }

  @Test
  void shouldMeetADutyOnceItsAuthorityIsEntered() {
    Api.enterAuthorities();
    Api company = Api.company(Api.enterCompany("KR", null, Sector.TECHNOLOGY));

    FilingReceipt first = company.file(aBreachReport().countries("SE").build());
    Api.enter(
        UUID.randomUUID(), "Authority in Sweden", AuthorityKind.SUPERVISORY_AUTHORITY, "SE", null);
    UUID id = first.reportId();
    company.post("/v1/reports/" + id + "/draft", null).then().statusCode(200);
    company.save(id, aBreachReport().countries("SE").phase(Phase.UPDATE).build());
    FilingReceipt second = company.file(id);

    assertThat(gdpr(first).metAt()).isNull();
    assertThat(gdpr(first).authority()).isEqualTo("The data-protection supervisory authority (EU)");
    assertThat(gdpr(second).metAt()).isEqualTo(second.filedAt());
    assertThat(second.notified()).contains("Authority in Sweden");
  }

  @Test
  void shouldLetADutyLapseThatNoLongerBinds() {
    Api.enterAuthorities();
    Api company = Api.company(Api.enterCompany("KR", null, Sector.TECHNOLOGY));
    UUID id = company.file(aBreachReport().countries("PT", "VN").build()).reportId();
    company.post("/v1/reports/" + id + "/draft", null).then().statusCode(200);

    company.save(id, aBreachReport().countries("VN").phase(Phase.UPDATE).build());

    assertThat(company.file(id).obligations())
        .extracting(Obligation::regime)
        .containsExactly("VN Law 91/2025 art. 23");
  }

  private static Obligation gdpr(FilingReceipt receipt) {
    return receipt.obligations().stream()
        .filter(duty -> duty.regime().equals("EU GDPR art. 33"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldShowTheRulesWithTheirSource() {
    List<DutyRule> all = rules.all();

    assertThat(all).allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    assertThat(Api.company(UUID.randomUUID()).get("/v1/duty-rules").jsonPath().getList("id"))
        .hasSize(all.size());
  }

  private static ReportContent occurredAndDetected(String occurred, String detected) {
    return aBreachReport().occurred(occurred, null).detected(detected).build();
  }

  private List<String> ids(String country, Contents content) {
    return ids(country, Sector.OTHER, content);
  }

  private List<String> ids(String country, Sector sector, Contents content) {
    return duties(country, sector, content.build(), Map.of()).stream()
        .map(duty -> duty.rule().id())
        .toList();
  }

  private Map<String, Instant> due(
      String country, ReportContent content, Map<String, Instant> metAt) {
    return duties(country, Sector.TELECOMMUNICATIONS, content, metAt).stream()
        .collect(Collectors.toMap(duty -> duty.rule().id(), DutyOwed::dueAt));
  }

  private List<DutyOwed> duties(String country, ReportContent content) {
    return duties(country, Sector.OTHER, content, Map.of());
  }

  private List<DutyOwed> duties(
      String country, Sector sector, ReportContent content, Map<String, Instant> metAt) {
    return DutyPolicy.dutiesOf(
        rules.inForceAt(content.timeline().detectedAt()),
        BreachFacts.of(content, country, sector),
        metAt);
  }
}
