package breachportal.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.breach.Language;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementPdfTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({"EN, Page 2 of 2", "VI, Trang 2/2", "ZH_HANS, 第 2 页，共 2 页"})
  void shouldSayOnEveryPageWhoseItIsAndWhichOne(Language language, String second)
      throws IOException {
    try (PDDocument pdf = Loader.loadPDF(StatementPdf.of(withManyHolds(), language))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      assertThat(textOf(pdf, 1)).contains("BR-2026-000123-K");
      assertThat(textOf(pdf, 2))
          .contains("BR-2026-000123-K", "0190a2b4-0000-7000-8000-000000000001", second);
    }
  }

  private static String textOf(PDDocument pdf, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf);
  }

  private static ObjectNode withManyHolds() {
    ObjectNode document = JSON.createObjectNode();
    ObjectNode statement =
        document
            .putObject("statement")
            .put("campaignId", "0190a2b4-0000-7000-8000-000000000001")
            .put("reportReference", "BR-2026-000123-K")
            .put("organisationName", "Công ty Sao Mai")
            .put("state", "complete")
            .put("issuedAt", "2026-11-22T02:00:00Z");
    var holds = statement.putArray("holds");
    for (int i = 0; i < 12; i++) {
      var hold = holds.addObject().put("endedAt", "2026-11-22T01:05:00Z").putObject("hold");
      hold.put("authorityName", "A05").put("placedAt", "2026-11-22T01:01:00Z");
      hold.put("until", "2026-11-22T01:05:00Z");
    }
    return document;
  }
}
