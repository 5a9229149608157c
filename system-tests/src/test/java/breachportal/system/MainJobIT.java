package breachportal.system;

import static breachportal.system.Stage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import breachportal.local.seed.SampleLeak;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The main job from end to end, as its people do it in their browsers: one story, whose steps
/// build on those before.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobIT {
  @RegisterExtension static final Stage stage = new Stage();

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
  private static final List<String> SUBSCRIBERS =
      List.of(
          "an@subscriber.example.net",
          "binh@subscriber.example.net",
          "chen@subscriber.example.net",
          "dana@subscriber.example.net");

  private static final String REFUSED_SUBSCRIBER = "khong@@subscriber.example.net";

  /// Six rows, two of which can't be told; the header is Vietnamese.
  private static final String LIST =
      """
      thư điện tử,số điện thoại,họ tên,ngôn ngữ
      an@subscriber.example.net,0519 300 001,Nguyễn Văn An,vi
      binh@subscriber.example.net,0519 300 002,Trần Thị Bình,tiếng Việt
      chen@subscriber.example.net,,陈晨,中文
      dana@subscriber.example.net,,Dana,en
      khong@@subscriber.example.net,0519 300 003,Không,vi
      ,0519 300 004,Ẩn danh,vi
      """;

  private static final Pattern CODE = Pattern.compile("[0-9]{4} [0-9]{4}");

  /// What the company's story has come to; a step whose ground is missing is skipped, not failed.
  private enum Step {
    FILED,
    MAILED,
    SHOWN,
    ACKNOWLEDGED,
    SUPPLEMENTED,
    LISTED,
    PREVIEWED,
    SENT
  }

  private final Set<Step> done = EnumSet.noneOf(Step.class);
  private String reference = "";
  private String reportPath = "";

  @Test
  @Order(10)
  void shouldLetACompanyFileAReportPageByPage() {
    var officer = stage.signedIn(COMPANY, "/company");
    officer.examine("company-home-empty");
    officer.press("Start a report");
    officer.examine("task-list-new");
    new ReportForm(officer, Instant.now()).fillIn("Tây Ninh");
    officer.examine("task-list-complete");
    officer.press("Check your answers and file");
    officer.examine("check-answers");
    assertThat(officer.text()).contains("10,482", "Tây Ninh");
    officer.press("File with the police");

    officer.examine("confirmation");
    assertThat(officer.heading()).isEqualTo("Your report is filed");
    var shown = REFERENCE.matcher(officer.text());
    assertThat(shown.find()).isTrue();
    reference = shown.group();
    assertThat(officer.text()).contains("2 days 18 hours", "What happens next");
    done.add(Step.FILED);
  }

  @Test
  @Order(11)
  void shouldMailTheNoticeToTheRightAuthoritiesWithinSeconds() {
    after(Step.FILED);
    await()
        .atMost(SOON)
        .untilAsserted(() -> ROUTED.forEach(unit -> assertThat(stage.mails().to(unit)).hasSize(1)));
    for (var unit : ROUTED) {
      var mail = stage.mails().to(unit).getFirst();
      assertThat(mail.path("subject").asText()).contains(reference);
      assertThat(mail.path("text").asText()).contains(reference, "Công ty Viễn thông Sao Mai");
      var notice = stage.mails().jsonAttachmentOf(mail);
      assertThat(notice.path("reportReference").asText()).isEqualTo(reference);
      assertThat(notice.path("people").path("number").path("best").asLong()).isEqualTo(10_482);
    }
    NOT_ROUTED.forEach(unit -> assertThat(stage.mails().to(unit)).isEmpty());
    done.add(Step.MAILED);
  }

  @Test
  @Order(12)
  void shouldShowTheNoticeToItsAuthoritiesAndToNoOther() {
    after(Step.FILED);
    var company = stage.visitor(COMPANY);
    company.press("Go to the report");
    company.examine("report-filed");
    reportPath = company.path();

    var hanoi = stage.signedIn(HANOI, "/police");
    hanoi.examine("police-desk");
    assertThat(hanoi.text()).contains(reference);
    hanoi.follow(reference);
    hanoi.examine("police-notice");
    assertThat(hanoi.text()).contains("Công ty Viễn thông Sao Mai", "10,482");
    var notice = hanoi.path();

    var thanhHoa = stage.signedIn(THANH_HOA, "/police");
    assertThat(thanhHoa.text()).doesNotContain(reference);
    thanhHoa.examine("police-desk-empty");
    assertThat(thanhHoa.open(notice).status()).isEqualTo(404);
    thanhHoa.examine("not-found");

    var other = stage.signedIn(OTHER_COMPANY, "/company");
    assertThat(other.text()).doesNotContain(reference);
    assertThat(other.open(reportPath).status()).isEqualTo(404);
    done.add(Step.SHOWN);
  }

  @Test
  @Order(13)
  void shouldTellTheCompanyWhichAuthorityAcknowledged() {
    after(Step.SHOWN);
    var hanoi = stage.visitor(HANOI);
    hanoi.press("Acknowledge");
    hanoi.examine("police-acknowledge");
    hanoi.press("Acknowledge");
    assertThat(hanoi.text()).contains("You acknowledged this report");
    var company = stage.visitor(COMPANY);
    company.open(reportPath);
    company.examine("report-acknowledged");
    assertThat(company.text()).contains("Acknowledged by Công an thành phố Hà Nội");
    done.add(Step.ACKNOWLEDGED);
  }

  @Test
  @Order(20)
  void shouldFileASupplementAndShowPoliceWhatChanged() {
    after(Step.SHOWN);
    var company = stage.visitor(COMPANY);
    company.open(reportPath);
    company.press("File a supplement");
    company.examine("task-list-supplement");
    company.follow("About this filing");
    company.choose("Which notice is this?", "Update");
    company.press("Continue");
    company.follow("Measures");
    company.fill("What have you done?", "Đã khóa tài khoản đối tác và đổi mọi mật khẩu.");
    company.press("Continue");
    company.follow("Declaration");
    company.fill("Full name", "Đỗ Thị Lan");
    company.fill("Capacity in which you declare this", "Data-protection officer");
    company.press("Continue");
    company.press("Check your answers and file");
    company.press("File with the police");
    assertThat(company.heading()).isEqualTo("Your supplement is filed");

    company.open(reportPath + "/revisions/1");
    company.examine("revision-1");
    assertThat(company.text()).doesNotContain("đổi mọi mật khẩu");
    await()
        .atMost(SOON)
        .untilAsserted(() -> ROUTED.forEach(unit -> assertThat(stage.mails().to(unit)).hasSize(2)));
    var hanoi = stage.visitor(HANOI);
    hanoi.follow("Desk");
    hanoi.follow(reference);
    hanoi.examine("police-notice-changed");
    assertThat(hanoi.text()).contains("What changed", "đổi mọi mật khẩu");
    done.add(Step.SUPPLEMENTED);
  }

  @Test
  @Order(30)
  void shouldTakeTheListOfThePeopleAndSayWhichRowsCantBeTold() {
    after(Step.SHOWN);
    var company = stage.visitor(COMPANY);
    company.open(reportPath);
    company.press("Tell the people affected");
    company.examine("campaigns");
    company.press("Begin the letter");
    company.examine("campaign-new");
    company.follow("The list of people");
    company.examine("list-empty");
    company.attach("Upload the list", "thuê bao.csv", LIST);
    company.press("Upload this list");
    company.examine("list");
    assertThat(company.page().getByTestId("accepted").innerText()).isEqualTo("4");
    assertThat(company.page().getByTestId("refused").innerText()).isEqualTo("1");
    assertThat(company.page().getByTestId("without-email").innerText()).isEqualTo("1");
    assertThat(company.text()).contains("Rows that can't be told");
    company.press("Continue");
    company.examine("campaign-ready");
    done.add(Step.LISTED);
  }

  @Test
  @Order(31)
  void shouldShowTheLetterInThreeLanguagesAndSendATest() {
    after(Step.LISTED);
    var company = stage.visitor(COMPANY);
    company.follow("See the letter and send a test to yourself");
    company.examine("letter-vi");
    company.follow("Chinese");
    company.examine("letter-zh");
    company.follow("English");
    company.examine("letter-en");
    var before = stage.mails().to(COMPANY).size();
    company.fill("E-mail address", COMPANY);
    company.press("Send a test in English");
    assertThat(company.text()).contains("The test is on its way to you.");
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(stage.mails().to(COMPANY)).hasSize(before + 1));
    done.add(Step.PREVIEWED);
  }

  @Test
  @Order(32)
  void shouldSendEverySubscriberExactlyOneLetter() {
    after(Step.PREVIEWED);
    var company = stage.visitor(COMPANY);
    company.press("Check and send");
    company.examine("send");
    company.press("Send to 4 people");
    var progress = company.path();
    await()
        .pollInSameThread()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              company.open(progress);
              assertThat(company.text()).contains("Everyone on the list is accounted for");
            });
    company.examine("progress-complete");
    assertThat(company.page().getByTestId("Accepted").innerText()).isEqualTo("4");
    assertThat(company.page().getByTestId("total").innerText()).isEqualTo("5");
    company.follow("Ledger to print");
    company.examine("ledger");
    assertThat(company.text()).contains("The lines add up to the number of people on the list.");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                SUBSCRIBERS.forEach(
                    each -> assertThat(stage.mails().to(each)).as(each).hasSize(1)));
    assertThat(stage.mails().to(REFUSED_SUBSCRIBER)).isEmpty();
    done.add(Step.SENT);
  }

  @Test
  @Order(40)
  void shouldLoadAndPublishASeizedLeak() {
    var officer = stage.signedIn(A05, "/police");
    SeizedLeak.publish(officer);
  }

  @Test
  @Order(50)
  void shouldTellACitizenWhichLeaksTheirNumberIsIn() {
    var citizen = stage.visitor("citizen");
    citizen.open("/");
    citizen.examine("front");
    for (var form : Seized.FORMS_OF_ONE_NUMBER) {
      check(citizen, form);
      assertThat(citizen.heading()).as(form).isEqualTo("This phone number is in 1 known leak");
      assertThat(citizen.text()).contains("Customers of an invented shop", "What to do now");
    }
    citizen.examine("answer-found");
    check(citizen, Seized.NATIONAL_ID);
    assertThat(citizen.heading()).isEqualTo("This national ID is in 1 known leak");
    check(citizen, Seized.EMAIL);
    assertThat(citizen.heading()).isEqualTo("This e-mail address is in 1 known leak");
    check(citizen, SampleLeak.NUMBER_IN_IT);
    assertThat(citizen.text()).contains("Sample: subscribers of an invented operator");
  }

  @Test
  @Order(51)
  void shouldNeverTellACitizenThatTheyAreSafe() {
    var citizen = stage.visitor("citizen");
    check(citizen, Seized.NUMBER_NOT_IN_IT);
    citizen.examine("answer-none");
    assertThat(citizen.heading()).isEqualTo("Not in any leak we know of");
    assertThat(citizen.text()).contains("That does not mean it is safe.");
    check(citizen, "hello");
    citizen.examine("front-refused");
    assertThat(citizen.text()).contains("This did not go through");
  }

  @Test
  @Order(52)
  void shouldAnswerACitizenWhoseBrowserRunsNoScripts() {
    try (var citizen = Visitor.withoutScripts(stage.browser(), stage.portal())) {
      citizen.open("/");
      citizen.fill(
          "Your phone number, national ID or e-mail address",
          Seized.FORMS_OF_ONE_NUMBER.getFirst());
      citizen.press("Check");
      assertThat(citizen.heading()).isEqualTo("This phone number is in 1 known leak");
      assertThat(citizen.text()).contains("our server sees it for the moment of the check");
    }
  }

  @Test
  @Order(52)
  void shouldTellAPatientOfASensitiveLeakForTheCodeInTheirMail() {
    var patient = stage.visitor("patient");
    check(patient, SampleLeak.ADDRESS_OF_A_PATIENT);
    assertThat(patient.heading()).isEqualTo("This e-mail address is in 1 known leak");
    patient.follow("Leaks told only to you");
    patient.examine("own-leaks");
    patient.fill("Your e-mail address or phone number", SampleLeak.ADDRESS_OF_A_PATIENT);
    patient.press("Send me a code");
    patient.examine("own-leaks-code");

    await().atMost(SOON).until(() -> stage.mails().to(SampleLeak.ADDRESS_OF_A_PATIENT).size() == 1);
    var mail = stage.mails().to(SampleLeak.ADDRESS_OF_A_PATIENT).getFirst().path("text").asText();
    var code = CODE.matcher(mail);
    assertThat(code.find()).as(mail).isTrue();
    patient.fill("The code in the message", code.group());
    patient.press("Show the leaks");

    patient.examine("own-leaks-answer");
    assertThat(patient.heading()).isEqualTo("This e-mail address is in 2 known leaks");
    assertThat(patient.text()).contains("Sample: patients of an invented clinic");
  }

  @Test
  @Order(53)
  void shouldShowTheOtherPublicPages() {
    var citizen = stage.visitor("citizen");
    for (var path :
        List.of(
            "/leaks",
            "/leaks/sample-subscribers",
            "/genuine",
            "/about",
            "/check/keys",
            "/data-on-sale")) {
      assertThat(citizen.open(path).status()).as(path).isEqualTo(200);
      citizen.examine("public" + path.replace('/', '-'));
    }
  }

  @Test
  @Order(90)
  void shouldLeaveNoTraceOfAnIdentifierInAnyTableOrLog() throws Exception {
    after(Step.FILED);
    var traces = new Traces(stage.stack());
    assertThat(traces.inTables(Seized.TRACES)).isEmpty();
    assertThat(traces.inLogs(Seized.TRACES)).isEmpty();
    assertThat(traces.inTables(List.of(reference)))
        .as("that the search finds what is there")
        .isNotEmpty();
  }

  private void after(Step needed) {
    assumeThat(done).as("what went before").contains(needed);
  }

  private static void check(Visitor citizen, String identifier) {
    citizen.open("/");
    citizen.fill("Your phone number, national ID or e-mail address", identifier);
    citizen.pressForAnswer("Check");
  }
}
