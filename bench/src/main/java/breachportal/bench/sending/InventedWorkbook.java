package breachportal.bench.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A list of invented people as Excel keeps one (ECMA-376): sheets of a million rows, whose texts
/// stand behind them all in a part of their own.
final class InventedWorkbook {
  private static final int ROWS_A_SHEET = 1_000_000;
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private final int rows;
  private final int sheets;

  /// @param rows how many, without the headings
  InventedWorkbook(int rows) {
    this.rows = rows;
    this.sheets = Math.ceilDiv(rows, ROWS_A_SHEET);
  }

  void writeTo(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out);
        Writer text = new BufferedWriter(new OutputStreamWriter(zip, UTF_8), 1 << 16)) {
      part(zip, text, "[Content_Types].xml", this::writeTypes);
      part(zip, text, "_rels/.rels", this::writePackage);
      part(zip, text, "xl/workbook.xml", this::writeBook);
      part(zip, text, "xl/_rels/workbook.xml.rels", this::writeRelations);
      for (int i = 0; i < sheets; i++) {
        int sheet = i;
        part(zip, text, "xl/worksheets/sheet" + (i + 1) + ".xml", to -> writeSheet(to, sheet));
      }
      part(zip, text, "xl/sharedStrings.xml", this::writeTexts);
    }
  }

  /// Writes one part of the workbook.
  private interface Part {
    void write(Writer to) throws IOException;
  }

  private static void part(ZipOutputStream zip, Writer text, String name, Part part)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    text.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    part.write(text);
    text.flush();
    zip.closeEntry();
  }

  private void writeTypes(Writer to) throws IOException {
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    to.write("<Types xmlns=\"" + PACKAGE + "content-types\">");
    to.write("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package");
    to.write(".relationships+xml\"/>");
    to.write(override("/xl/workbook.xml", type + "sheet.main+xml"));
    for (int i = 1; i <= sheets; i++) {
      to.write(override("/xl/worksheets/sheet" + i + ".xml", type + "worksheet+xml"));
    }
    to.write(override("/xl/sharedStrings.xml", type + "sharedStrings+xml") + "</Types>");
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, type);
  }

  private void writePackage(Writer to) throws IOException {
    to.write("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
    to.write(relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
  }

  private void writeBook(Writer to) throws IOException {
    to.write("<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(MAIN, RELATIONS));
    for (int i = 1; i <= sheets; i++) {
      to.write("<sheet name=\"Sheet%1$d\" sheetId=\"%1$d\" r:id=\"rId%1$d\"/>".formatted(i));
    }
    to.write("</sheets></workbook>");
  }

  private void writeRelations(Writer to) throws IOException {
    to.write("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
    for (int i = 1; i <= sheets; i++) {
      to.write(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    to.write(relation("rId" + (sheets + 1), "sharedStrings", "sharedStrings.xml"));
    to.write("</Relationships>");
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, type, target);
  }

  private void writeSheet(Writer to, int sheet) throws IOException {
    to.write("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    writeRow(to, 1, 0);
    int first = sheet * ROWS_A_SHEET;
    int last = Math.min(rows, first + ROWS_A_SHEET);
    for (int number = first; number < last; number++) {
      writeRow(to, number - first + 2, (number + 1L) * InventedPeople.HEADER.size());
    }
    to.write("</sheetData></worksheet>");
  }

  /// @param firstText where the texts of its cells begin
  private static void writeRow(Writer to, int row, long firstText) throws IOException {
    to.write("<row r=\"" + row + "\">");
    for (int i = 0; i < InventedPeople.HEADER.size(); i++) {
      char column = (char) ('A' + i);
      to.write("<c r=\"" + column + row + "\" t=\"s\"><v>" + (firstText + i) + "</v></c>");
    }
    to.write("</row>");
  }

  private void writeTexts(Writer to) throws IOException {
    to.write("<sst xmlns=\"" + MAIN + "\">");
    writeTexts(to, InventedPeople.HEADER);
    for (int number = 0; number < rows; number++) {
      writeTexts(to, InventedPeople.row(number));
    }
    to.write("</sst>");
  }

  private static void writeTexts(Writer to, List<String> texts) throws IOException {
    for (String text : texts) {
      to.write("<si><t>" + text + "</t></si>");
    }
  }
}
