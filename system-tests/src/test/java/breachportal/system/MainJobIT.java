package breachportal.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import breachportal.local.Port;
import breachportal.local.seed.SampleLeak;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// The main job from end to end, as its people do it in their browsers: one story, whose steps
/// build on those before.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobIT {
  private static final String COMPANY = "officer@saomai.example.org";
  private static final String OTHER_COMPANY = "officer@chengguang.example.org";
  private static final String A05 = "a05@police.example.org";
  private static final String HANOI = "hanoi@police.example.org";
  private static final String THANH_HOA = "thanhhoa@police.example.org";
  private static final String TAY_NINH = "tayninh@police.example.org";

  /// A05 gets every notice; Hanoi, since the company sits there; Tây Ninh, since people live there.
  private static final List<String> ROUTED = List.of(A05, HANOI, TAY_NINH);

  private static final List<String> NOT_ROUTED =
      List.of("hcmc@police.example.org", THANH_HOA, "dongnai@police.example.org");

  private static final Pattern REFERENCE = Pattern.compile("BR-[0-9]{4}-[0-9]{6}-[0-9A-Z]");
  private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

  private final Map<String, Visitor> visitors = new HashMap<>();
  private RunningStack stack;
  private Chromium chromium;
  private Mails mails;
  private String reference = "";
  private String reportPath = "";

  @BeforeAll
  void begin() throws Exception {
    stack = RunningStack.start();
    chromium = Chromium.start();
    mails = stack.mails();
  }

  @AfterAll
  void end() {
    if (chromium != null) {
      chromium.close();
    }
    if (stack != null) {
      stack.close();
    }
  }

  @Test
  @Order(10)
  void shouldLetACompanyFileAReportPageByPage() {
    var officer = signedIn(COMPANY, "/company");
    officer.examine("company-home-empty");
    officer.press("Start a report");
    officer.examine("task-list");
    new ReportForm(officer, Instant.now()).fillIn("Tây Ninh");
    officer.examine("task-list-complete");
    officer.follow("Check your answers and file");
    officer.examine("check-answers");
    assertThat(officer.text()).contains("10,482", "Tây Ninh");
    officer.press("File with the police");

    officer.examine("confirmation");
    assertThat(officer.heading()).isEqualTo("Your report is filed");
    var shown = REFERENCE.matcher(officer.text());
    assertThat(shown.find()).isTrue();
    reference = shown.group();
    assertThat(officer.text()).contains("before the deadline", "What happens next");
  }

  @Test
  @Order(11)
  void shouldMailTheNoticeToTheRightAuthoritiesWithinSeconds() {
    await()
        .atMost(FIVE_SECONDS)
        .untilAsserted(() -> ROUTED.forEach(unit -> assertThat(mails.to(unit)).hasSize(1)));
    for (var unit : ROUTED) {
      var mail = mails.to(unit).getFirst();
      assertThat(mail.path("subject").asText()).contains(reference);
      assertThat(mail.path("text").asText()).contains(reference, "Công ty Viễn thông Sao Mai");
      var notice = mails.jsonAttachmentOf(mail);
      assertThat(notice.path("reportReference").asText()).isEqualTo(reference);
      assertThat(notice.path("people").path("number").path("best").asLong()).isEqualTo(10_482);
    }
    NOT_ROUTED.forEach(unit -> assertThat(mails.to(unit)).isEmpty());
  }

  @Test
  @Order(12)
  void shouldShowTheNoticeToItsAuthoritiesAndToNoOther() {
    var company = visitors.get(COMPANY);
    company.follow("Go to the report");
    company.examine("report-filed");
    reportPath = company.path();

    var hanoi = signedIn(HANOI, "/police");
    hanoi.examine("police-desk");
    assertThat(hanoi.text()).contains(reference);
    hanoi.follow(reference);
    hanoi.examine("police-notice");
    assertThat(hanoi.text()).contains("Công ty Viễn thông Sao Mai", "10,482");
    var notice = hanoi.path();

    var thanhHoa = signedIn(THANH_HOA, "/police");
    assertThat(thanhHoa.text()).doesNotContain(reference);
    thanhHoa.examine("police-desk-empty");
    assertThat(thanhHoa.open(notice).status()).isEqualTo(404);
    thanhHoa.examine("not-found");

    var other = signedIn(OTHER_COMPANY, "/company");
    assertThat(other.text()).doesNotContain(reference);
    assertThat(other.open(reportPath).status()).isEqualTo(404);
  }

  @Test
  @Order(13)
  void shouldTellTheCompanyWhichAuthorityAcknowledged() {
    visitors.get(HANOI).press("Acknowledge");
    var company = visitors.get(COMPANY);
    company.open(reportPath);
    company.examine("report-acknowledged");
    assertThat(company.text()).contains("Acknowledged by Công an thành phố Hà Nội");
  }

  @Test
  @Order(20)
  void shouldFileASupplementAndShowPoliceWhatChanged() {
    var company = visitors.get(COMPANY);
    company.open(reportPath);
    company.press("File a supplement");
    company.examine("task-list-supplement");
    company.follow("About this filing");
    company.choose("Which notice is this?", "Update");
    company.press("Continue");
    company.follow("Measures");
    company.fill("What have you done?", "Đã khóa tài khoản đối tác và đổi mọi mật khẩu.");
    company.press("Continue");
    company.follow("Check your answers and file");
    company.press("File with the police");
    assertThat(company.heading()).isEqualTo("Your supplement is filed");

    company.open(reportPath + "/revisions/1");
    company.examine("revision-1");
    assertThat(company.text()).doesNotContain("đổi mọi mật khẩu");
    await()
        .atMost(FIVE_SECONDS)
        .untilAsserted(() -> ROUTED.forEach(unit -> assertThat(mails.to(unit)).hasSize(2)));
    var hanoi = visitors.get(HANOI);
    hanoi.page().reload();
    hanoi.examine("police-notice-changed");
    assertThat(hanoi.text()).contains("What changed", "đổi mọi mật khẩu");
  }

  @Test
  @Order(50)
  void shouldTellACitizenWhichLeaksTheirNumberIsIn() {
    var citizen = Visitor.of(chromium.browser(), stack.url(Port.PORTAL));
    citizen.open("/");
    citizen.examine("front");
    check(citizen, SampleLeak.NUMBER_IN_IT);
    citizen.examine("answer-found");
    assertThat(citizen.heading()).isEqualTo("This phone number is in 1 known leak");
    assertThat(citizen.text())
        .contains("Sample: subscribers of an invented operator", "What to do now");
    check(citizen, SampleLeak.NUMBER_NOT_IN_IT);
    citizen.examine("answer-none");
    assertThat(citizen.heading()).isEqualTo("Not in any leak we know of");
    assertThat(citizen.text()).contains("That does not mean it is safe.");
    check(citizen, "hello");
    citizen.examine("front-refused");
    assertThat(citizen.text()).contains("There is something to put right");
    citizen.close();
  }

  private static void check(Visitor citizen, String number) {
    citizen.open("/");
    citizen.fill("Your phone number, national ID or e-mail address", number);
    citizen.press("Check");
  }

  private Visitor signedIn(String login, String path) {
    return visitors.computeIfAbsent(
        login,
        name -> {
          var visitor = Visitor.of(chromium.browser(), stack.url(Port.PORTAL));
          visitor.signIn(path, login);
          return visitor;
        });
  }
}
