package breachportal.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.breach.Language;
import breachportal.contract.notice.BreachNotice;
import breachportal.rendering.Notices;
import breachportal.rendering.severity.EnisaSeverity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Form08PdfTest {
  @Test
  void shouldWriteAll() throws IOException {
    for (Language l : Language.values()) {
      Files.write(Path.of("/tmp/rend/pdf-" + l + ".pdf"), pdf(Notices.complete(), l));
      Files.write(Path.of("/tmp/rend/sparse-" + l + ".pdf"), pdf(Notices.sparse(), l));
    }
    assertThat(pdf(Notices.complete(), Language.VI))
        .isEqualTo(pdf(Notices.complete(), Language.VI));
  }

  private static byte[] pdf(BreachNotice notice, Language language) {
    return Form08Pdf.of(
        notice,
        EnisaSeverity.of(notice),
        new Reading(
            language,
            ZoneId.of("Asia/Ho_Chi_Minh"),
            Map.of("VN-HN", "Hà Nội", "VN-21", "Thanh Hóa")));
  }
}
