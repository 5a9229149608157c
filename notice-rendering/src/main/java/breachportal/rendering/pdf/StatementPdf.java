package breachportal.rendering.pdf;

import breachportal.contract.breach.Language;
import breachportal.rendering.words.Words;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.w3c.dom.Element;

/// A signed statement as a page to file, which carries the signed document itself as a file, so
/// that whoever has the page can verify it.
public final class StatementPdf {
  /// The name of the file that the page carries.
  public static final String ENCLOSED = "statement.json";

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final List<String> OUTCOMES =
      List.of("accepted", "bounced", "suppressed", "unreachable", "cancelled", "pending", "total");

  private final JsonNode document;
  private final JsonNode statement;
  private final Words words;
  private final Markup markup = new Markup();

  private StatementPdf(JsonNode document, Language language) {
    this.document = document;
    this.statement = document.path("statement");
    this.words = Words.in(language);
  }

  /// @param document a signed statement
  /// @param language the language of what the page itself says
  /// @return the PDF
  public static byte[] of(JsonNode document, Language language) {
    return new StatementPdf(document, language).write();
  }

  private byte[] write() {
    Element html = markup.root(words.tag());
    Element head = markup.add(html, "head");
    markup.add(head, "title", title());
    Element description = markup.add(head, "meta");
    description.setAttribute("name", "description");
    description.setAttribute("content", words.say("statement.title"));
    markup.add(head, "style", PdfWriter.style());
    Element body = markup.add(html, "body");
    runningLines(body);
    markup.add(body, "h1", heading());
    if (statement.path("drill").asBoolean()) {
      markup.classed(body, "p", "note", words.say("statement.drill"));
    }
    markup.add(body, "p", words.say("statement.lead"));
    facts(body);
    outcomes(body);
    holds(body);
    signature(body);
    return PdfWriter.write(markup.document(), words.tag(), this::finish);
  }

  private void runningLines(Element body) {
    markup.add(markup.block(body, "running-left"), "span", text("reportReference"));
    markup.add(markup.block(body, "running-right"), "span", heading());
    markup.add(markup.block(body, "running-foot"), "div", text("campaignId"));
    markup.pageNumbers(body, words);
  }

  private String heading() {
    String title = words.say("statement.title");
    return statement.path("drill").asBoolean()
        ? words.say("statement.drill.mark") + " " + title
        : title;
  }

  private String title() {
    return heading() + " " + statement.path("reportReference").asText();
  }

  private void facts(Element body) {
    Element facts = markup.facts(body);
    markup.fact(facts, words.say("statement.report"), text("reportReference"));
    markup.fact(facts, words.say("statement.organisation"), text("organisationName"));
    markup.fact(facts, words.say("statement.campaign"), text("campaignId"));
    markup.fact(facts, words.say("statement.state"), words.say("statement." + text("state")));
    JsonNode list = statement.path("list");
    markup.fact(
        facts,
        words.say("statement.list"),
        words.say(
            "statement.rows",
            words.number(list.path("rows").asLong()),
            words.number(list.path("refused").asLong()),
            words.number(list.path("duplicates").asLong())));
    markup.fact(facts, words.say("statement.sha256"), list.path("sha256").asText("–"));
    markup.fact(facts, words.say("statement.uploaded"), time(list.path("uploadedAt")));
    markup.fact(facts, words.say("statement.started"), time(statement.path("startedAt")));
    markup.fact(facts, words.say("statement.completed"), time(statement.path("completedAt")));
    markup.fact(facts, words.say("statement.cancelledAt"), time(statement.path("cancelledAt")));
    markup.fact(facts, words.say("statement.issued"), time(statement.path("issuedAt")));
  }

  private void outcomes(Element body) {
    markup.add(body, "h2", words.say("statement.ledger"));
    Element table =
        markup.table(
            body, "ledger", List.of(words.say("statement.outcome"), words.say("statement.people")));
    for (String outcome : OUTCOMES) {
      markup.row(
          table,
          List.of(
              words.say("statement.ledger." + outcome),
              words.number(statement.path("ledger").path(outcome).asLong())));
    }
    markup.classed(
        body,
        "p",
        "sum-check",
        words.say(
            statement.path("balances").asBoolean() ? "statement.balances" : "statement.differs"));
  }

  private void holds(Element body) {
    markup.add(body, "h2", words.say("statement.holds"));
    JsonNode holds = statement.path("holds");
    if (holds.isEmpty()) {
      markup.add(body, "p", words.say("statement.noHolds"));
      return;
    }
    Element table =
        markup.table(
            body,
            "holds",
            List.of(
                words.say("statement.holds.by"),
                words.say("statement.holds.placed"),
                words.say("statement.holds.until"),
                words.say("statement.holds.ended")));
    for (JsonNode each : holds) {
      JsonNode hold = each.path("hold");
      markup.row(
          table,
          List.of(
              hold.path("authorityName").asText(),
              time(hold.path("placedAt")),
              time(hold.path("until")),
              time(each.path("endedAt"))));
    }
  }

  private void signature(Element body) {
    markup.add(body, "h2", words.say("statement.signature"));
    Element facts = markup.facts(body);
    JsonNode signature = document.path("signature");
    markup.fact(facts, words.say("statement.key"), signature.path("keyId").asText());
    markup.fact(facts, signature.path("algorithm").asText(), signature.path("value").asText());
    markup.classed(body, "p", "note", words.say("statement.how"));
  }

  private String text(String field) {
    return statement.path(field).asText();
  }

  private String time(JsonNode instant) {
    return instant.isTextual() ? words.of(Instant.parse(instant.asText()), ZONE) : "–";
  }

  private void finish(PDDocument pdf) throws IOException {
    var issued = GregorianCalendar.from(Instant.parse(text("issuedAt")).atZone(ZoneOffset.UTC));
    pdf.getDocumentInformation().setTitle(title());
    pdf.getDocumentInformation().setCreator("Breach Portal");
    pdf.getDocumentInformation().setCreationDate(issued);
    pdf.getDocumentInformation().setModificationDate(issued);
    byte[] bytes = document.toPrettyString().getBytes(StandardCharsets.UTF_8);
    PDEmbeddedFile file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes));
    file.setSubtype("application/json");
    file.setSize(bytes.length);
    file.setCreationDate(issued);
    PDComplexFileSpecification enclosed = new PDComplexFileSpecification();
    enclosed.setFile(ENCLOSED);
    enclosed.setFileUnicode(ENCLOSED);
    enclosed.setFileDescription(words.say("statement.title"));
    enclosed.setEmbeddedFile(file);
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(ENCLOSED, enclosed));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    pdf.getDocumentCatalog().setNames(names);
  }
}
