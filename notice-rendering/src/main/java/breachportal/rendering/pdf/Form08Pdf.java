package breachportal.rendering.pdf;

import breachportal.contract.breach.Severity;
import breachportal.contract.notice.BreachNotice;
import breachportal.rendering.words.Words;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// Renders a notice as a PDF laid out like Form No. 08: tagged, its language set, its faces
/// embedded, nothing fetched from anywhere, and the same bytes for the same notice.
///
/// Costs about a second and, where there are Han characters, 40 MB for the Chinese face.
public final class Form08Pdf {

  /// The media type of the document.
  public static final String MEDIA_TYPE = "application/pdf";

  private static final int REGULAR = 400;
  private static final int BOLD = 600;

  static {
    // The library logs every face and every timing; what goes wrong is thrown.
    XRLog.setLoggingEnabled(false);
  }

  private Form08Pdf() {}

  /// @param notice the notice
  /// @param severity its severity
  /// @param reading for whom
  /// @return the PDF
  public static byte[] of(BreachNotice notice, Severity severity, Reading reading) {
    Words words = Words.in(reading.language());
    var form = new Form08Document(notice, severity, reading);
    var builder = new PdfRendererBuilder();
    builder.withW3cDocument(form.build(style()), null);
    builder.usePdfUaAccessibility(true);
    builder.usePdfVersion(1.7f);
    builder.withProducer("Breach Portal");
    builder.useUnicodeLineBreaker(new LineBreaks(words.tag()));
    builder.useReplacementText("□");
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    face(builder, "BeVietnamPro-Regular.ttf", "Be Vietnam Pro", REGULAR);
    face(builder, "BeVietnamPro-SemiBold.ttf", "Be Vietnam Pro", BOLD);
    face(builder, "NotoSansSC-Regular.ttf", "Noto Sans SC", REGULAR);
    try (var out = new ByteArrayOutputStream();
        PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      try (PDDocument document = renderer.createPDFKeepOpen()) {
        describe(document, notice, words);
        document.save(out);
      }
      return out.toByteArray();
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  /// Dates and identifier are those of the notice, so that the same notice makes the same bytes.
  private static void describe(PDDocument document, BreachNotice notice, Words words) {
    var issued = GregorianCalendar.from(notice.issuedAt().atZone(ZoneOffset.UTC));
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(Form08Document.title(notice, words));
    information.setAuthor(notice.reporter().legalName());
    information.setSubject(words.say("title"));
    information.setCreator("Breach Portal");
    information.setCreationDate(issued);
    information.setModificationDate(issued);
    document.setDocumentId(notice.noticeId().getLeastSignificantBits());
  }

  private static void face(PdfRendererBuilder builder, String file, String family, int weight) {
    builder.useFont(() -> resource("fonts/" + file), family, weight, FontStyle.NORMAL, true);
  }

  private static String style() {
    try (InputStream in = resource("form08.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Form08Pdf.class.getResourceAsStream(name), name);
  }
}
