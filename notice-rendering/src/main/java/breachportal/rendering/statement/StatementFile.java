package breachportal.rendering.statement;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import breachportal.contract.breach.Language;
import breachportal.rendering.pdf.StatementPdf;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;

/// A statement as somebody hands it over: the JSON document, or the page that carries it.
///
/// @param document the signed statement
/// @param pageAgrees whether the page, if it is one, says what was signed
record StatementFile(JsonNode document, boolean pageAgrees) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// @param bytes the file
  /// @return what it is
  /// @throws IOException when it is neither
  static StatementFile of(byte[] bytes) throws IOException {
    boolean isPdf = bytes.length > 4 && new String(bytes, 0, 4, ISO_8859_1).equals("%PDF");
    return isPdf ? ofPage(bytes) : new StatementFile(JSON.readTree(bytes), true);
  }

  /// The page says what was signed when its text is that of the page that we would make.
  private static StatementFile ofPage(byte[] bytes) throws IOException {
    try (PDDocument page = Loader.loadPDF(bytes)) {
      JsonNode document = JSON.readTree(enclosed(page));
      String text = text(page);
      boolean agrees =
          Arrays.stream(Language.values())
              .anyMatch(language -> text.equals(textOf(StatementPdf.of(document, language))));
      return new StatementFile(document, agrees);
    }
  }

  private static byte[] enclosed(PDDocument page) throws IOException {
    var names = page.getDocumentCatalog().getNames();
    PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
    Map<String, PDComplexFileSpecification> all = files == null ? null : files.getNames();
    PDComplexFileSpecification file = all == null ? null : all.get(StatementPdf.ENCLOSED);
    if (file == null || file.getEmbeddedFile() == null) {
      throw new IOException("the page carries no statement");
    }
    return file.getEmbeddedFile().toByteArray();
  }

  private static String textOf(byte[] pdf) {
    try (PDDocument page = Loader.loadPDF(pdf)) {
      return text(page);
    } catch (IOException unreadable) {
      return "";
    }
  }

  private static String text(PDDocument page) throws IOException {
    return new PDFTextStripper().getText(page);
  }
}
