package breachportal.report.reminder;

import static breachportal.report.fixture.Contents.aBreachReport;
import static breachportal.testing.Waits.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.api.json.ContractJson;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.Phase;
import breachportal.contract.prompt.Prompt;
import breachportal.contract.prompt.PromptKind;
import breachportal.contract.report.Obligation;
import breachportal.contract.report.Report;
import breachportal.report.fixture.Api;
import breachportal.report.fixture.RunningService;
import breachportal.store.scope.RowScope;
import breachportal.store.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Timers of duties on the running service. Deadlines are put near by the instant of detection;
/// passed time by moving the timers back.
@QuarkusTest
class ReminderIT extends RunningService {

  @Inject DataSource source;

  @BeforeEach
  void enter() {
    Api.enterAuthorities();
  }

  @Test
  void shouldRunTheClockOfADraftAndSetFourTimers() {
    Api company = Api.company(Api.enterCompanyWithMailboxes());
    UUID report = draft(company, Instant.now().minus(Duration.ofHours(1)));

    assertThat(company.report(report).obligations()).isNotEmpty();
    assertThat(company.report(report).summary().nextDueAt()).isNotNull();
    assertThat(leads(report)).containsExactly(0L, 3_600L, 21_600L, 86_400L);
  }

  @Test
  void shouldTellBothContactsOnceEachTimeAndNameTheDeadline() {
    UUID organisation = Api.enterCompanyWithMailboxes();
    Api company = Api.company(organisation);
    UUID report = draft(company, Instant.now().minus(Duration.ofHours(1)));
    Instant due = company.report(report).obligations().getFirst().dueAt();

    pass(report, 86_400);

    await().until(() -> promptsOf(company, report).size() == 2);
    assertThat(promptsOf(company, report))
        .extracting(Prompt::email)
        .containsExactlyInAnyOrder(
            "dpo-" + organisation + "@company.example.org",
            "desk-" + organisation + "@company.example.org");
    assertThat(promptsOf(company, report))
        .allMatch(prompt -> prompt.kind() == PromptKind.DUTY_NEAR && due.equals(prompt.dueAt()));
    saveAgain(company, report);
    assertThat(leads(report)).containsExactly(0L, 3_600L, 21_600L);
  }

  @Test
  void shouldCatchUpOnAllThatFellDueWhileStopped() {
    Api company = Api.company(Api.enterCompanyWithMailboxes());
    UUID report = draft(company, Instant.now().minus(Duration.ofHours(1)));

    for (int lead : new int[] {86_400, 21_600, 3_600, 0}) {
      pass(report, lead);
    }

    await().until(() -> promptsOf(company, report).size() == 8);
    assertThat(promptsOf(company, report))
        .filteredOn(prompt -> prompt.kind() == PromptKind.DUTY_DUE)
        .hasSize(2);
    assertThat(leads(report)).isEmpty();
  }

  @Test
  void shouldMailOnceWhenTwoLawsAskByTheSameInstant() {
    Api company = Api.company(Api.enterCompanyWithMailboxes());
    UUID report = company.begin().summary().id();
    String detected = Instant.now().minus(Duration.ofHours(1)).toString();
    company.save(report, aBreachReport().detected(detected).data(DataCategory.LOCATION).build());
    assertThat(company.report(report).obligations())
        .extracting(Obligation::dueAt)
        .hasSizeGreaterThan(1)
        .containsOnly(company.report(report).obligations().getFirst().dueAt());

    passAll(report);

    await().until(() -> waitingFor(report) == 0);
    assertThat(kinds(company, report))
        .hasSize(8)
        .filteredOn(PromptKind.DUTY_DUE::equals)
        .hasSize(2);
  }

  @Test
  void shouldTellTheAuthorityOfAnOverdueDutyOfAFiledReportOnly() {
    Api company = Api.company(Api.enterCompanyWithMailboxes());
    UUID neverFiled = draft(company, Instant.now().minus(Duration.ofHours(1)));
    pass(neverFiled, 0);
    await().until(() -> kinds(company, neverFiled).contains(PromptKind.DUTY_DUE));
    assertThat(kinds(company, neverFiled)).doesNotContain(PromptKind.DUTY_OVERDUE);

    UUID filed =
        company
            .file(aBreachReport().detected(Instant.now().minusSeconds(60).toString()).build())
            .reportId();
    // No authority of another phase is entered: what is left open is opened again by hand.
    asSystem(
        sql ->
            sql.update(
                """
            with b as (update obligation set met_at = null where report_id = ? returning *)
            insert into duty_timer (id, obligation_id, lead_seconds, due_at, available_at)
            select gen_random_uuid(), id, 0, due_at, now() from b where authority_id is not null
            """,
                filed));

    await().until(() -> kinds(company, filed).contains(PromptKind.DUTY_OVERDUE));
    assertThat(promptsOf(company, filed))
        .filteredOn(prompt -> prompt.kind() == PromptKind.DUTY_OVERDUE)
        .extracting(Prompt::email)
        .contains("desk-" + Api.A05 + "@police.example.org");
  }

  @Test
  void shouldTakeTheTimersBackWhenTheDutyIsMetOrTheReportWithdrawn() {
    Api company = Api.company(Api.enterCompanyWithMailboxes());
    Instant detected = Instant.now().minus(Duration.ofHours(1));
    UUID met = draft(company, detected);
    company.save(met, aBreachReport().phase(Phase.INITIAL).detected(detected.toString()).build());
    company.file(met);
    UUID withdrawn = draft(company, detected);
    company
        .post("/v1/reports/" + withdrawn + "/withdrawal", "{\"reason\": \"It was a drill.\"}")
        .then()
        .statusCode(200);

    assertThat(openTimersOf(met)).allMatch(rule -> !rule.equals("vn-law-91-2025-art-23"));
    assertThat(leads(withdrawn)).isEmpty();
  }

  @Test
  void shouldMoveTheTimersWithTheDeadline() {
    Api company = Api.company(Api.enterCompanyWithMailboxes());
    Instant detected = Instant.now().minus(Duration.ofHours(1));
    UUID report = draft(company, detected);
    Instant before = company.report(report).obligations().getFirst().dueAt();

    company.save(report, aBreachReport().detected(detected.minusSeconds(1_800).toString()).build());

    Instant due = company.report(report).obligations().getFirst().dueAt();
    assertThat(due).isEqualTo(before.minusSeconds(1_800));
    List<Instant> timers =
        asSystem(
            sql ->
                sql.query(
                    "select t.due_at from duty_timer t join obligation b on b.id = t.obligation_id"
                        + " where b.report_id = ? and t.lead_seconds = 0 order by 1",
                    row -> row.getTimestamp(1).toInstant(),
                    report));
    assertThat(timers).contains(due);
  }

  /// Reads or changes rows as the system does: the walls around them hold in tests too.
  private <T> T asSystem(Function<Sql, T> work) {
    return RowScope.asSystem(
        () -> QuarkusTransaction.requiringNew().call(() -> work.apply(Sql.on(source))));
  }

  private static UUID draft(Api company, Instant detected) {
    UUID report = company.begin().summary().id();
    company.save(report, aBreachReport().detected(detected.toString()).build());
    return report;
  }

  private static void saveAgain(Api company, UUID report) {
    Report now = company.report(report);
    company.save(report, java.util.Objects.requireNonNull(now.draft()));
  }

  /// Lets the instant of a timer pass.
  private void pass(UUID report, int lead) {
    int unused =
        asSystem(
            sql ->
                sql.update(
                    """
            update duty_timer set available_at = now() - interval '1 second'
            where lead_seconds = ? and obligation_id = (
              select id from obligation where report_id = ? order by due_at, rule_id limit 1)
            """,
                    lead,
                    report));
  }

  /// Lets the instants of all timers of a report pass.
  private void passAll(UUID report) {
    int unused =
        asSystem(
            sql ->
                sql.update(
                    """
            update duty_timer set available_at = now() - interval '1 second'
            where obligation_id in (select id from obligation where report_id = ?)
            """,
                    report));
  }

  /// @return how many timers and mails of a report are still to be worked off
  private long waitingFor(UUID report) {
    return asSystem(
        sql ->
            sql.first(
                    """
                select (select count(*) from prompt where report_id = b.report_id) + count(t)
                from obligation b left join duty_timer t on t.obligation_id = b.id
                where b.report_id = ? group by b.report_id
                """,
                    row -> row.getLong(1),
                    report)
                .orElseThrow());
  }

  private List<Long> leads(UUID report) {
    return asSystem(
        sql ->
            sql.query(
                """
            select lead_seconds from duty_timer where obligation_id = (
              select id from obligation where report_id = ? order by due_at, rule_id limit 1)
            order by 1
            """,
                row -> row.getLong(1),
                report));
  }

  private List<String> openTimersOf(UUID report) {
    return asSystem(
        sql ->
            sql.query(
                "select b.rule_id from duty_timer t join obligation b on b.id = t.obligation_id"
                    + " where b.report_id = ? and b.met_at is not null",
                row -> row.getString(1),
                report));
  }

  private static List<PromptKind> kinds(Api company, UUID report) {
    return promptsOf(company, report).stream().map(Prompt::kind).toList();
  }

  private static List<Prompt> promptsOf(Api company, UUID report) {
    String reference = company.report(report).summary().reference();
    String url =
        ConfigProvider.getConfig().getValue("quarkus.rest-client.notification.url", String.class);
    return given()
        .baseUri(url)
        .get("/received/all")
        .asString()
        .lines()
        .filter(body -> body.contains("\"kind\"") && body.contains(reference))
        .map(ReminderIT::prompt)
        .toList();
  }

  private static Prompt prompt(String body) {
    try {
      return ContractJson.mapper().readValue(body, Prompt.class);
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
