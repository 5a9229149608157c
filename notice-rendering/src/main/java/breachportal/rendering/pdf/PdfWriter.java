package breachportal.rendering.pdf;

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
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/// Writes a page tree as a PDF: tagged, its language set, its faces embedded, nothing fetched from
/// anywhere.
final class PdfWriter {
  private static final int REGULAR = 400;
  private static final int BOLD = 600;

  static {
    // The library logs every face and every timing; what goes wrong is thrown.
    XRLog.setLoggingEnabled(false);
  }

  private PdfWriter() {}

  /// The last hand on a document before it is written.
  @FunctionalInterface
  interface Finish {
    void on(PDDocument document) throws IOException;
  }

  /// @param page the page tree
  /// @param language a BCP 47 tag
  /// @param finish adds what is not on the page
  /// @return the PDF
  static byte[] write(Document page, String language, Finish finish) {
    var builder = new PdfRendererBuilder();
    builder.withW3cDocument(page, null);
    builder.usePdfUaAccessibility(true);
    builder.usePdfVersion(1.7f);
    builder.withProducer("Breach Portal");
    builder.useUnicodeLineBreaker(new LineBreaks(language));
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
        finish.on(document);
        document.save(out);
      }
      return out.toByteArray();
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  /// @return the style of all documents
  static String style() {
    try (InputStream in = resource("form08.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private static void face(PdfRendererBuilder builder, String file, String family, int weight) {
    builder.useFont(() -> plain("fonts/" + file), family, weight, FontStyle.NORMAL, true);
  }

  private static InputStream plain(String name) {
    try (InputStream in = resource(name)) {
      return PlainFace.of(in.readAllBytes());
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(PdfWriter.class.getResourceAsStream(name), name);
  }
}
