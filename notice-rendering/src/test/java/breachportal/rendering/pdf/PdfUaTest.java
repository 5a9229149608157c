package breachportal.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.breach.Language;
import breachportal.contract.notice.BreachNotice;
import breachportal.rendering.Notices;
import breachportal.rendering.severity.EnisaSeverity;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// The form under veraPDF, the validator of the PDF Association, by the rules of PDF/UA-1 (ISO
/// 14289-1) that a machine can check.
class PdfUaTest {

  @BeforeAll
  static void begin() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void shouldBreakNoRuleThatAMachineCanCheck(Language language) throws Exception {
    assertThat(faults(Notices.complete(), language)).isEmpty();
    assertThat(faults(Notices.sparse(), language)).isEmpty();
  }

  private static List<String> faults(BreachNotice notice, Language language) throws Exception {
    byte[] pdf =
        Form08Pdf.of(
            notice,
            EnisaSeverity.of(notice),
            new Reading(
                language,
                ZoneId.of("Asia/Ho_Chi_Minh"),
                Map.of("VN-HN", "Hà Nội", "VN-21", "Thanh Hóa"),
                "Trần Thị Bình, Công an Hà Nội"));
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
          .map(
              each ->
                  each.getRuleId().getClause()
                      + "-"
                      + each.getRuleId().getTestNumber()
                      + " "
                      + each.getMessage())
          .distinct()
          .toList();
    }
  }
}
