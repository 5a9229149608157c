package breachportal.rendering.pdf;

import breachportal.contract.breach.Severity;
import breachportal.contract.notice.BreachNotice;
import breachportal.rendering.words.Words;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// Renders a notice as a PDF laid out like Form No. 08: tagged, its language set, its faces
/// embedded, nothing fetched from anywhere, and the same bytes for the same notice.
///
/// Costs about a second and, where there are Han characters, 40 MB for the Chinese face.
public final class Form08Pdf {

  /// The media type of the document.
  public static final String MEDIA_TYPE = "application/pdf";

  private Form08Pdf() {}

  /// @param notice the notice
  /// @param severity its severity
  /// @param reading for whom
  /// @return the PDF
  public static byte[] of(BreachNotice notice, Severity severity, Reading reading) {
    Words words = Words.in(reading.language());
    var form = new Form08Document(notice, severity, reading);
    return PdfWriter.write(
        form.build(PdfWriter.style()), words.tag(), document -> describe(document, notice, words));
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
}
