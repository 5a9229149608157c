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
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;

/// A statement as somebody hands it over: the JSON document, or the page that carries it.
///
/// @param document the signed statement
/// @param pageAgrees whether the page, if it is one, shows the figures that were signed
record StatementFile(JsonNode document, boolean pageAgrees) {
  private static final Pattern FIGURE = Pattern.compile("\\S*\\d\\S*");
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

  /// The page agrees when every word with a digit in it, each count, time and identifier, is one of
  /// the page that we would make, and the other way round. Other words may have changed since.
  private static StatementFile ofPage(byte[] bytes) throws IOException {
    try (PDDocument page = Loader.loadPDF(bytes)) {
      JsonNode document = JSON.readTree(enclosed(page));
      List<String> figures = figures(page);
      boolean agrees =
          Arrays.stream(Language.values())
              .anyMatch(language -> figures.equals(figuresOf(StatementPdf.of(document, language))));
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

  private static List<String> figuresOf(byte[] pdf) {
    try (PDDocument page = Loader.loadPDF(pdf)) {
      return figures(page);
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static List<String> figures(PDDocument page) throws IOException {
    return FIGURE
        .matcher(new PDFTextStripper().getText(page))
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }
}
