package breachportal.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.breach.Language;
import breachportal.contract.breach.Nature;
import breachportal.contract.breach.Phase;
import breachportal.contract.notice.BreachNotice;
import breachportal.rendering.Notices;
import breachportal.rendering.severity.EnisaSeverity;
import breachportal.rendering.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Form08PdfTest {

  private static final int PAGES_OF_A_LONG_SUMMARY = 5;

  @ParameterizedTest
  @EnumSource(Language.class)
  void shouldBeTaggedInItsLanguageWithEveryFaceEmbedded(Language language) throws IOException {
    try (PDDocument pdf = open(Notices.complete(), language)) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(Words.in(language).tag());
      assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSize(4);
      assertThat(pdf.getDocumentInformation().getTitle()).contains("BR-2026-000123-K", "Sao Mai");
      assertThat(pdf.getDocumentInformation().getAuthor())
          .isEqualTo("Công ty Cổ phần Viễn thông Sao Mai");
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).containsAnyOf("BeVietnamPro", "NotoSansSC");
        }
      }
    }
  }

  @Test
  void shouldKeepVietnameseDiacriticsAndHanCharacters() throws IOException {
    String text = text(Notices.complete(), Language.VI);

    assertThat(text)
        .contains("Thông báo vi phạm về bảo vệ dữ liệu cá nhân")
        .contains("Công ty Cổ phần Viễn thông Sao Mai")
        .contains("Số 1 phố Ví Dụ, phường Cửa Nam, Hà Nội")
        .contains("nhật ký trước tháng 10 đã bị ghi đè")
        .contains("华南数据服务")
        .contains("Thanh Hóa, Long An, Việt Nam, Lào")
        .contains("03:05 ngày 18/11/2026 (UTC+07:00)");
  }

  @Test
  void shouldLetHashesAndNamesBeCopiedLetterByLetter() throws IOException {
    String hash = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";
    String apart = Normalizer.normalize("Nguyễn Thị Hường, office, first", Normalizer.Form.NFD);

    assertThat(text(Notices.complete(), Language.VI).replaceAll("\\s", "")).contains(hash);
    assertThat(text(notice(apart), Language.EN)).contains("Nguyễn Thị Hường, office, first");
  }

  @Test
  void shouldWriteTheFormInChinese() throws IOException {
    assertThat(text(Notices.complete(), Language.ZH_HANS))
        .contains("个人数据泄露通报", "报告单位", "仍在核实", "非常高", "第 1 页")
        .contains("Nguyễn Thị Mẫu");
  }

  @Test
  void shouldSayWhatIsNotKnownYet() throws IOException {
    assertThat(text(Notices.sparse(), Language.EN))
        .contains("not known yet")
        .contains("澄光保险有限公司")
        .contains("China")
        .contains("No attachments.");
    assertThat(text(Notices.sparse(), Language.VI)).contains("chưa rõ");
    assertThat(text(Notices.sparse(), Language.ZH_HANS)).contains("尚不清楚");
  }

  @Test
  void shouldCarryReferenceLabelAndPageOnEveryPage() throws IOException {
    try (PDDocument pdf = open(Notices.complete(), Language.EN)) {
      int pages = pdf.getNumberOfPages();
      for (int page = 1; page <= pages; page++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(pdf))
            .contains("BR-2026-000123-K · Revision 2")
            .contains("TLP:AMBER+STRICT")
            .contains("Page " + page + " of " + pages);
      }
    }
  }

  @Test
  void shouldReadNoValueAsMarkup() throws IOException {
    String hostile = "</td><script>x</script>&amp;<img src='http://a.example.org/'/>\u0001\u202E";

    String text = text(notice(hostile), Language.EN);

    assertThat(text.replaceAll("\\s", ""))
        .contains("</td><script>x</script>&amp;<imgsrc='http://a.example.org/'/>");
  }

  @Test
  void shouldBreakLongSummariesOverPagesWithoutLosingAnything() throws IOException {
    String sentence = "Kẻ tấn công đã truy vấn dữ liệu. 攻击者查询了数据库并下载。";
    String summary = sentence.repeat(300) + "x".repeat(2_000) + " cuối";

    try (PDDocument pdf = open(notice(summary), Language.VI)) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
      assertThat(pdf.getNumberOfPages()).isGreaterThan(PAGES_OF_A_LONG_SUMMARY);
      assertThat(text.split("攻击者", -1)).hasSizeGreaterThanOrEqualTo(280);
      assertThat(text).contains("cuối");
    }
  }

  @Test
  void shouldSayThatAReportIsWithdrawnAndWhy() throws IOException {
    assertThat(text(Notices.aNotice().withPhase(Phase.WITHDRAWN).build(), Language.EN))
        .contains("The company has withdrawn this report. Reason: Báo cáo trùng");
  }

  @Test
  void shouldBeTheSameBytesForTheSameNotice() {
    assertThat(pdf(Notices.complete(), Language.VI))
        .isEqualTo(pdf(Notices.complete(), Language.VI));
  }

  @Test
  void shouldSayOnEveryPageWhoTookIt() throws IOException {
    try (PDDocument pdf = open(Notices.complete(), Language.EN)) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(pdf))
            .contains("Taken from Breach Portal by Trần Thị Bình, Công an Hà Nội");
      }
    }
  }

  /// Writes the documents to a folder, for eyes.
  @ParameterizedTest
  @EnumSource(Language.class)
  @EnabledIfSystemProperty(named = "breachportal.pdf.folder", matches = ".+")
  void shouldBeLookedAt(Language language) throws IOException {
    Path folder = Path.of(System.getProperty("breachportal.pdf.folder"));
    Path complete = folder.resolve("complete-" + Words.in(language).tag() + ".pdf");
    Path sparse = folder.resolve("sparse-" + Words.in(language).tag() + ".pdf");
    Files.write(complete, pdf(Notices.complete(), language));
    Files.write(sparse, pdf(Notices.sparse(), language));
    assertThat(complete).isNotEmptyFile();
  }

  private static BreachNotice notice(String summary) {
    return Notices.aNotice()
        .withNature(
            new Nature(summary, null, null, null, null, null, null, null, null, null, null, null))
        .build();
  }

  private static String text(BreachNotice notice, Language language) throws IOException {
    try (PDDocument pdf = open(notice, language)) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static PDDocument open(BreachNotice notice, Language language) throws IOException {
    return Loader.loadPDF(pdf(notice, language));
  }

  private static byte[] pdf(BreachNotice notice, Language language) {
    return Form08Pdf.of(
        notice,
        EnisaSeverity.of(notice),
        new Reading(
            language,
            ZoneId.of("Asia/Ho_Chi_Minh"),
            Map.of("VN-HN", "Hà Nội", "VN-21", "Thanh Hóa"),
            "Trần Thị Bình, Công an Hà Nội"));
  }
}
