package breachportal.notification.campaign;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import breachportal.api.id.Ids;
import breachportal.notification.Leases;
import breachportal.notification.MailServer;
import breachportal.notification.MoodyRelay;
import breachportal.notification.SetClock;
import breachportal.notification.code.LetterCode;
import breachportal.testing.PostgresResource;
import breachportal.testing.Waits;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CampaignIT {
  @Inject SetClock clock;

  private static final Pattern CODE = Pattern.compile("\\b(\\w{4}-\\w{4}-\\w{4})\\b");

  /// Bytes and identifiers, as PostgreSQL writes them.
  private static final Pattern BYTES =
      Pattern.compile("\\\\x[0-9a-f]+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final String LIST =
      """
      Họ và tên,Địa chỉ e-mail,Số điện thoại,Ngôn ngữ
      Nguyễn Văn Bình,binh.%1$s@example.org,+84 912 345 678,Tiếng Việt
      "Trần, Thị ""Hoa"\"",HOA.%1$s@example.org,0987654321,
      李雷,lilei.%1$s@example.org,,中文
      Jane Roe,jane.%1$s@example.org,,English
      Twice,hoa.%1$s@EXAMPLE.org,,en
      Nobody,not an address,,en
      =cmd|' /C calc'!A0,formula.%1$s@example.org,,en
      Odd,odd.%1$s@example.org,,Klingon
      """;

  @Test
  void shouldTellEverybodyOnceAndBalance() throws Exception {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    api.upload(campaign, LIST.formatted("once"))
        .statusCode(200)
        .body("list.fileName", equalTo("danh sách.csv"))
        .body("list.accepted", equalTo(6))
        .body("list.duplicates", equalTo(1))
        .body("list.refused", equalTo(1))
        .body("list.leftOutBy.'name.formula'", equalTo(1))
        .body("list.leftOutBy.'language.unknown'", equalTo(1))
        .body("list.byLanguage.vi", equalTo(3))
        .body("list.byLanguage.zh-Hans", equalTo(1))
        .body("ledger.total", equalTo(6))
        .body("ledger.pending", equalTo(6));
    api.officer()
        .get("/v1/campaigns/" + campaign + "/refusals")
        .then()
        .body("", hasSize(3))
        .body("[0].line", equalTo(7))
        .body("[0].reason", equalTo("email.syntax"))
        .body("[0].told", equalTo(false))
        .body("[1].reason", equalTo("name.formula"))
        .body("[1].told", equalTo(true))
        .body("[2].reason", equalTo("language.unknown"));

    api.post(campaign, "start").statusCode(202).body("state", equalTo("running"));

    api.awaitState(campaign, "complete")
        .body("ledger.accepted", equalTo(6))
        .body("ledger.pending", equalTo(0))
        .body("ledger.total", equalTo(6));
    Set<String> codes = new HashSet<>();
    for (String name : new String[] {"binh", "HOA", "lilei", "jane", "formula", "odd"}) {
      MimeMessage mail = MailServer.await(name + ".once@example.org", 1).getFirst();
      assertThat(MailServer.received(name + ".once@example.org")).hasSize(1);
      codes.add(codeIn(text(mail)));
    }
    assertThat(codes).hasSize(6);
    assertThat(MailServer.await("lilei.once@example.org", 1).getFirst().getSubject())
        .isEqualTo("Công ty Viễn thông Sao Mai：您的个人信息已被取走");
    for (String code : codes) {
      given()
          .get("/v1/letters/" + code.toLowerCase(java.util.Locale.ROOT).replace("-", " "))
          .then()
          .statusCode(200)
          .body("organisationName", equalTo("Công ty Viễn thông Sao Mai"))
          .body("reportReference", equalTo("BR-2026-000123-K"))
          .body("drill", equalTo(false))
          .body("keySet().size()", equalTo(4));
    }
  }

  @Test
  void shouldBeginWithWhatTheReportSays() {
    CampaignApi api = CampaignApi.ofACompany();

    api.get(api.begin())
        .body("letters.en.whatHappened", containsString("We found out on 20 November 2026."))
        .body("letters.en.whatInformation", endsWith("this was taken: phone numbers."))
        .body("letters.en.whatWeDo", startsWith("We are closing the way"))
        .body("letters.vi.whatHappened", containsString("ngày 20/11/2026"))
        .body("letters.vi.whatInformation", endsWith("đã bị lấy: số điện thoại."))
        .body("letters.zh-Hans.whatHappened", containsString("2026年11月20日"))
        .body("letters.zh-Hans.whatInformation", endsWith("已被取走：电话号码。"));
  }

  /// Who reads the letter at breakfast compares it with what the page says.
  @Test
  void shouldSayOnWhichDayOfItsReadersALetterWasSent() throws Exception {
    LocalDate yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Instant evening = yesterday.atTime(20, 0).toInstant(ZoneOffset.UTC);
    clock.advance(Duration.between(clock.instant(), evening.plus(Duration.ofDays(1))));
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    api.upload(campaign, "email\nbreakfast@example.org\n").statusCode(200);
    api.post(campaign, "start").statusCode(202);
    api.awaitState(campaign, "complete");

    given()
        .get("/v1/letters/" + codeIn(text(MailServer.await("breakfast@example.org", 1).getFirst())))
        .then()
        .body("sentOn", equalTo(yesterday.plusDays(2).toString()));
  }

  @Test
  void shouldLetNobodyWriteInAnothersName() {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();

    api.get(campaign).body("organisationName", equalTo("Công ty Viễn thông Sao Mai"));
    api.officer()
        .contentType("application/json")
        .body(
            Map.of(
                "reportId", Ids.next(),
                "reportReference", "BR-2026-000123-K",
                "organisationName", "A bank that everybody knows"))
        .post("/v1/campaigns")
        .then()
        .statusCode(400);
  }

  @Test
  void shouldKnowNoCodeThatWasNotSent() {
    given().get("/v1/letters/" + LetterCode.EXAMPLE.shown()).then().statusCode(404);
    given().get("/v1/letters/hello").then().statusCode(404);
  }

  @Test
  void shouldKeepNobodyInClearInAnyTable() throws Exception {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    api.upload(campaign, LIST.formatted("sealed")).statusCode(200);
    api.post(campaign, "start").statusCode(202);
    api.awaitState(campaign, "complete");

    String all = everything();

    assertThat(all).contains("Công ty Viễn thông Sao Mai").contains("email.syntax");
    // What is sealed reads as digits, among which any few can be found by chance.
    String clear = BYTES.matcher(all).replaceAll("");
    assertThat(clear)
        .doesNotContainIgnoringCase("sealed@example.org")
        .doesNotContainIgnoringCase("lilei")
        .doesNotContain("Nguyễn Văn Bình", "李雷", "912 345 678", "0987654321", "cmd|")
        .doesNotContain("not an address", "Klingon");
    for (String text :
        List.of(".sealed@example.org", "Nguyễn Văn Bình", "912 345 678", "0987654321", "Klingon")) {
      assertThat(all).doesNotContain(HexFormat.of().formatHex(text.getBytes(UTF_8)));
    }
  }

  @Test
  void shouldReplaceTheListWhileDraftAndKeepItWhenAFileIsRefused() {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    api.upload(campaign, "email\none@example.org\n").statusCode(200);
    api.upload(campaign, "email\ntwo@example.org\nthree@example.org\n").statusCode(200);

    api.upload(campaign, "email\nfour@example.org\n\"five@example.org\n")
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("line 3"))
        .body("errors[0].rule", equalTo("quotes_balanced"));

    api.get(campaign).body("ledger.total", equalTo(2)).body("list.accepted", equalTo(2));
  }

  @Test
  void shouldNotStartWithoutAList() {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();

    api.post(campaign, "start")
        .statusCode(409)
        .body("type", equalTo("urn:breachportal:problem:campaign-not-ready"))
        .body("errors[0].field", equalTo("list"));
    api.get(campaign).body("state", equalTo("draft")).body("startedAt", nullValue());
  }

  @Test
  void shouldStartOnceAndChangeNothingAfterwards() {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    api.upload(campaign, "email\nstarted@example.org\n").statusCode(200);
    api.post(campaign, "start").statusCode(202);

    api.post(campaign, "start").statusCode(409);
    api.upload(campaign, "email\nlate@example.org\n").statusCode(409);
    putLetter(api, campaign, "en", Map.of()).statusCode(409);
    api.awaitState(campaign, "complete");
    assertThat(MailServer.received("started@example.org")).hasSize(1);
    assertThat(MailServer.received("late@example.org")).isEmpty();
  }

  @Test
  void shouldRefuseLinksInLetters() {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    for (String link :
        new String[] {"see https://a.example", "HTTP://A.EXAMPLE", "www.example.org", "ｗｗｗ．a"}) {
      putLetter(api, campaign, "vi", Map.of("whatYouCanDo", link))
          .statusCode(422)
          .body("errors[0].field", equalTo("whatYouCanDo"))
          .body("errors[0].rule", equalTo("no_link"));
    }
    putLetter(api, campaign, "vi", Map.of("subject", "two\nlines"))
        .statusCode(422)
        .body("errors[0].field", equalTo("subject"));
    putLetter(api, campaign, "fr", Map.of()).statusCode(404);
    putLetter(api, campaign, "vi", Map.of("whatWeDo", "We <b>look</b> & see.")).statusCode(200);
    api.officer()
        .get("/v1/campaigns/" + campaign + "/preview/vi")
        .then()
        .statusCode(200)
        .body("html", containsString("We &lt;b&gt;look&lt;/b&gt; &amp; see."))
        .body("html", not(containsString("<a ")))
        .body("text", containsString("We <b>look</b> & see."))
        .body("text", containsString("Kính gửi Nguyễn Thị Ví Dụ,"));
  }

  @Test
  void shouldFillInWhatEachRowSays() throws Exception {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    api.upload(
            campaign,
            """
            email,name,phone,language,Số hợp đồng
            fill.one@example.org,"Lan & Hoa <3",0912 345 678,en,HĐ-12/2026
            fill.two@example.org,Win at evil.com,,en,see evil.com
            """)
        .statusCode(200);
    putLetter(api, campaign, "en", Map.of("whatHappened", "About {{contract}}."))
        .statusCode(422)
        .body("errors[0].field", equalTo("whatHappened"))
        .body("errors[0].rule", equalTo("known_placeholder"))
        .body("errors[0].message", containsString("{{name}}, {{phone}}, {{sohopdong}}"));
    putLetter(
            api,
            campaign,
            "en",
            Map.of(
                "subject",
                "For {{name}}",
                "whatHappened",
                "Call {{name|you there}} on {{phone|no number}} for {{sohopdong|none}}."))
        .statusCode(200);
    api.post(campaign, "start").statusCode(202);

    api.awaitState(campaign, "complete").body("ledger.accepted", equalTo(2));
    MimeMessage one = MailServer.await("fill.one@example.org", 1).getFirst();
    assertThat(one.getSubject()).isEqualTo("For Lan & Hoa <3");
    assertThat(text(one)).contains("Call Lan & Hoa <3 on 0912 345 678 for HĐ-12/2026.");
    assertThat(html(one)).contains("Call Lan &amp; Hoa &lt;3 on 0912 345 678 for");
    MimeMessage two = MailServer.await("fill.two@example.org", 1).getFirst();
    assertThat(two.getSubject()).isEqualTo("For customer");
    assertThat(text(two))
        .contains("Dear customer,")
        .contains("Call you there on no number for none.");
    assertThat(text(two) + html(two)).doesNotContain("evil");
    assertThat(one.getHeader("List-Unsubscribe")).as("the law's letter").isNull();
  }

  @Test
  void shouldSendATestThatIsMarkedAndInNoLedger() throws Exception {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    api.upload(campaign, "email\nuntouched@example.org\n").statusCode(200);

    api.officer()
        .contentType("application/json")
        .body(Map.of("email", "author@example.org", "language", "zh-Hans"))
        .post("/v1/campaigns/" + campaign + "/test")
        .then()
        .statusCode(202);

    MimeMessage mail = MailServer.await("author@example.org", 1).getFirst();
    assertThat(mail.getSubject()).startsWith("【测试】");
    assertThat(text(mail)).contains("这是一封测试信").contains(LetterCode.EXAMPLE.shown());
    api.get(campaign).body("ledger.pending", equalTo(1)).body("ledger.total", equalTo(1));
  }

  @Test
  void shouldPauseAndResume() {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    StringBuilder csv = new StringBuilder("email\n");
    for (int i = 0; i < 300; i++) {
      MoodyRelay.defer("paused" + i + "@example.org", 1);
      csv.append("paused").append(i).append("@example.org\n");
    }
    api.upload(campaign, csv.toString()).statusCode(200).body("ledger.total", equalTo(300));
    api.post(campaign, "start").statusCode(202);
    Waits.await()
        .until(
            () -> Leases.inLane(campaign) == 300 && Leases.noneInHand(campaign, clock.instant()));
    api.post(campaign, "pause").statusCode(202).body("state", equalTo("paused"));
    api.post(campaign, "pause").statusCode(409);

    clock.advance(Duration.ofMinutes(2));
    Waits.await().until(() -> Leases.allParked(campaign, clock.instant()));
    api.get(campaign).body("ledger.pending", equalTo(300));
    api.post(campaign, "resume").statusCode(202);
    api.awaitState(campaign, "complete").body("ledger.accepted", equalTo(300));

    Map<String, Long> counts = MailServer.counts();
    for (int i = 0; i < 300; i++) {
      assertThat(counts).containsEntry("paused" + i + "@example.org", 1L);
    }
  }

  private static io.restassured.response.ValidatableResponse putLetter(
      CampaignApi api, String campaign, String language, Map<String, String> changes) {
    Map<String, String> letter =
        new java.util.HashMap<>(
            Map.of(
                "subject", "S",
                "whatHappened", "A",
                "whatInformation", "B",
                "whatWeDo", "C",
                "whatYouCanDo", "D",
                "moreInformation", "E"));
    letter.putAll(changes);
    return api.officer()
        .contentType("application/json")
        .body(letter)
        .put("/v1/campaigns/" + campaign + "/letters/" + language)
        .then();
  }

  private static String codeIn(String text) {
    Matcher found = CODE.matcher(text);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String text(MimeMessage mail) throws Exception {
    return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
  }

  private static String html(MimeMessage mail) throws Exception {
    return ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent().toString();
  }

  private static String everything() throws Exception {
    StringBuilder all = new StringBuilder();
    try (Connection connection = PostgresResource.connect("postgres");
        ResultSet tables =
            connection
                .createStatement()
                .executeQuery(
                    "select table_name from information_schema.tables"
                        + " where table_schema = 'notification' and table_type = 'BASE TABLE'")) {
      while (tables.next()) {
        try (ResultSet rows =
            connection
                .createStatement()
                .executeQuery("select t::text from notification." + tables.getString(1) + " t")) {
          while (rows.next()) {
            all.append(rows.getString(1)).append('\n');
          }
        }
      }
    }
    return all.toString();
  }
}
