package breachportal.system;

import static breachportal.system.Stage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The police's work on a report from end to end: one story, whose steps build on those before.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskJobIT {
  @RegisterExtension static final Stage stage = new Stage();

  private static final String COMPANY = "officer@saomai.example.org";
  private static final String INCIDENTS = "incidents@saomai.example.org";
  private static final String A05 = "a05@police.example.org";
  private static final String HANOI = "hanoi@police.example.org";
  private static final String DONG_NAI = "dongnai@police.example.org";
  private static final String QUESTION = "Which partner could copy the list?";
  private static final String ANSWER = "The courier, until October.";
  private static final String CASE = "Subscribers sold in November";
  private static final String GROUND = "File HN-2026-118: letters would warn the buyers.";
  private static final int PEOPLE = 1_500;
  private static final String MAILBOXES = "@subscriber.example.net";

  private String report = "";
  private String reference = "";
  private String notice = "";
  private String campaign = "";

  @Test
  @Order(1)
  void shouldLieInTheInboxesOfItsAuthorities() {
    var company = stage.signedIn(COMPANY, "/company");
    company.press("Start a report");
    new ReportForm(company, Instant.now()).fillIn("Tây Ninh");
    company.press("Check your answers and file");
    company.press("File with the police");
    company.press("Go to the report");
    report = company.path();
    reference = company.heading();

    for (var login : List.of(A05, HANOI)) {
      var officer = stage.signedIn(login, "/police");
      assertThat(officer.text()).contains(reference, "Công ty Viễn thông Sao Mai");
      officer.open("/police?words=sao+mai+tay+ninh");
      assertThat(officer.text()).contains(reference);
      officer.open("/police?sector=finance");
      assertThat(officer.text()).doesNotContain(reference);
    }
    stage.signedIn(DONG_NAI, "/police").open("/police?words=" + reference);
    assertThat(stage.visitor(DONG_NAI).text()).doesNotContain("Sao Mai");
  }

  @Test
  @Order(2)
  void shouldWalkTheDeskByKeysAndReadANoticeAtTheSide() {
    var hanoi = stage.visitor(HANOI);
    hanoi.open("/police");
    hanoi.examine("desk");
    var page = hanoi.page();
    page.keyboard().press("/");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("words");
    page.setViewportSize(1600, 900);
    hanoi.open("/police");
    page.keyboard().press("j");
    page.keyboard().press("Enter");
    page.getByTestId("beside").waitFor();
    assertThat(page.getByTestId("beside").innerText()).contains(reference, "10,482");
    page.waitForFunction("'open' in document.activeElement.dataset");
    hanoi.picture("desk-side");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("/police/reports/"));
    notice = hanoi.path();
  }

  @Test
  @Order(3)
  void shouldAskTheCompanyAndBeAnswered() {
    var hanoi = stage.visitor(HANOI);
    hanoi.press("Acknowledge");
    hanoi.press("Acknowledge");
    hanoi.fill("Ask the company", QUESTION);
    hanoi.press("Ask");
    assertThat(hanoi.page().getByTestId("dialogue").innerText()).contains(QUESTION);
    await().atMost(SOON).untilAsserted(() -> assertThat(stage.mails().to(INCIDENTS)).hasSize(1));
    assertThat(stage.mails().to(INCIDENTS).getFirst().path("text").asText()).contains(reference);

    var company = stage.visitor(COMPANY);
    company.open("/company");
    company.examine("company-home-question");
    assertThat(company.page().getByTestId("questions").innerText())
        .contains("A question waits for your answer", "Công an thành phố Hà Nội", reference);
    company.open(report);
    company.examine("report-question");
    assertThat(company.text()).contains("Công an thành phố Hà Nội has a question");
    company.follow("Read and answer it");
    company.examine("questions");
    company.fill("Your answer", ANSWER);
    company.press("Answer");
    assertThat(company.text()).contains("Your answer is with the authority");
    company.open("/company");
    assertThat(company.text()).doesNotContain("has a question about");

    hanoi.open(notice);
    assertThat(hanoi.page().getByTestId("dialogue").innerText()).contains(ANSWER);
    hanoi.fill("Note", "The courier is known from last year.");
    hanoi.press("Keep the note");
    hanoi.examine("desk-report");
    company.open(report);
    assertThat(company.text()).doesNotContain("known from last year");
    assertThat(stage.mails().all().toString()).doesNotContain(QUESTION, ANSWER);
  }

  @Test
  @Order(4)
  void shouldOpenACaseWithALeakAndLetAnotherUnitJoin() {
    var a05 = stage.visitor(A05);
    a05.open(notice);
    a05.page().getByText("Open a case", new Page.GetByTextOptions().setExact(true)).click();
    a05.fill("What to call it", CASE);
    a05.press("Open the case");
    assertThat(a05.heading()).isEqualTo(CASE);
    a05.page()
        .getByLabel("Link a leak")
        .selectOption(new SelectOption().setLabel("Sample: subscribers of an invented operator"));
    a05.page().locator("form:has(#leak)").getByRole(AriaRole.BUTTON).click();
    a05.page().getByTestId("leaks").waitFor();
    a05.page()
        .locator("#authority")
        .selectOption(new SelectOption().setLabel("Công an tỉnh Đồng Nai"));
    a05.press("Let join");
    assertThat(a05.page().getByTestId("moments").innerText())
        .contains("Opened the case", "Linked a leak", "Let an authority join");
    a05.examine("desk-case");

    var dongNai = stage.visitor(DONG_NAI);
    dongNai.open(a05.path());
    assertThat(dongNai.heading()).isEqualTo(CASE);
    dongNai.follow(reference);
    assertThat(dongNai.text()).contains("Công ty Viễn thông Sao Mai", "Case: " + CASE);
  }

  @Test
  @Order(5)
  void shouldStopTheLettersOfARunningCampaignByAHold() {
    var hanoi = stage.visitor(HANOI);
    hanoi.open(notice);
    hanoi.follow("Telling the people");
    hanoi.press("Hold the telling");
    hanoi.examine("hold");
    hanoi.fill("Ground", GROUND);
    hanoi.page().getByLabel("Day on which it ends").fill(inThreeDays());
    hanoi.page().getByLabel("Time of day, Hanoi time").fill("17:00");

    var company = stage.visitor(COMPANY);
    company.open(report);
    company.press("Tell the people affected");
    company.press("Begin the letter");
    company.follow("The list of people");
    company.attach("Upload the list", "subscribers.csv", list());
    company.press("Upload this list");
    company.press("Continue");
    company.follow("See the letter and send a test to yourself");
    company.press("Check and send");
    company.press("Send to 1,500 people");
    campaign = company.path();
    hanoi.press("Hold the telling");
    assertThat(hanoi.text()).contains("Held. Nothing more is sent until the hold ends");

    var sent = onceStill(company);
    assertThat(sent).isLessThan(PEOPLE);
    company.examine("campaign-held");
    assertThat(company.text())
        .contains("Công an thành phố Hà Nội holds this telling")
        .doesNotContain(GROUND);
    hanoi.open(notice + "/telling");
    hanoi.examine("telling-held");
    assertThat(hanoi.page().getByTestId("campaigns").innerText()).contains("Held");
    assertThat(hanoi.page().getByTestId("holds").innerText()).contains(GROUND, "Holds");
    await().atMost(SOON).untilAsserted(() -> assertThat(lettersInMailboxes()).isEqualTo(sent));
  }

  @Test
  @Order(6)
  void shouldLetTheLettersGoOnOnceTheHoldIsReleased() {
    var hanoi = stage.visitor(HANOI);
    hanoi.open(notice + "/telling");
    hanoi.page().getByTestId("holds").getByText("Release").click();
    hanoi.page().waitForURL(url -> url.endsWith("/release"));
    hanoi.examine("release");
    hanoi.press("Release");
    assertThat(hanoi.text()).contains("The hold has ended.");

    var company = stage.visitor(COMPANY);
    await()
        .pollInSameThread()
        .atMost(Duration.ofMinutes(4))
        .untilAsserted(
            () -> {
              company.open(campaign);
              assertThat(company.text()).contains("Everyone on the list is accounted for");
            });
    assertThat(accepted(company)).isEqualTo(PEOPLE);
    await().atMost(SOON).untilAsserted(() -> assertThat(lettersInMailboxes()).isEqualTo(PEOPLE));
    hanoi.open(notice + "/telling");
    hanoi.examine("telling-released");
    assertThat(hanoi.page().getByTestId("holds").innerText()).contains("Released");
  }

  @Test
  @Order(7)
  void shouldCloseAndShowWhoOpenedIt() {
    var hanoi = stage.visitor(HANOI);
    hanoi.open(notice);
    hanoi.press("Take up the investigation");
    hanoi.press("Close the report");
    var company = stage.visitor(COMPANY);
    company.open(report);
    assertThat(company.text()).contains("Closed");
    hanoi.open(notice + "/log");
    hanoi.examine("desk-log");
    assertThat(hanoi.page().getByTestId("log").innerText())
        .contains("Opened", "Asked the company", "Answered", "Changed the state");
  }

  /// @return how many letters have left once no more do, for two looks in a row
  private int onceStill(Visitor company) {
    var before = new AtomicInteger(-1);
    await()
        .pollInSameThread()
        .pollInterval(Duration.ofSeconds(2))
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> {
              company.open(campaign);
              return before.getAndSet(accepted(company)) == before.get();
            });
    return before.get();
  }

  private static int accepted(Visitor company) {
    var shown = company.page().getByTestId("Accepted").innerText();
    return Integer.parseInt(shown.replace(",", ""));
  }

  private long lettersInMailboxes() {
    return StreamSupport.stream(stage.mails().all().spliterator(), false)
        .map(mail -> mail.path("to").path(0).path("address").asText())
        .filter(address -> address.endsWith(MAILBOXES))
        .distinct()
        .count();
  }

  private static String list() {
    return IntStream.rangeClosed(1, PEOPLE)
        .mapToObj("p%04d"::formatted)
        .map(name -> name + MAILBOXES + ",,Person " + name + ",vi")
        .collect(Collectors.joining("\n", "email,phone,name,language\n", "\n"));
  }

  private static String inThreeDays() {
    return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(3).toString();
  }
}
