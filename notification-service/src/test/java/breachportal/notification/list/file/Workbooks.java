package breachportal.notification.list.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Workbooks as spreadsheets write them: texts shared, some in place, empty cells left out.
public final class Workbooks {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private Workbooks() {}

  public static byte[] of(List<List<List<String>>> sheets) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> shared = new ArrayList<>();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "[Content_Types].xml", "<Types/>");
      add(zip, "xl/workbook.xml", "<workbook/>");
      for (int i = 0; i < sheets.size(); i++) {
        add(zip, "xl/worksheets/sheet" + (i + 1) + ".xml", sheet(sheets.get(i), shared));
      }
      StringBuilder texts = new StringBuilder(HEAD + "<sst>");
      shared.forEach(text -> texts.append("<si><t>").append(escaped(text)).append("</t></si>"));
      add(zip, "xl/sharedStrings.xml", texts + "</sst>");
    }
    return bytes.toByteArray();
  }

  private static String sheet(List<List<String>> rows, List<String> shared) {
    StringBuilder xml = new StringBuilder(HEAD + "<worksheet><sheetData>");
    for (int row = 0; row < rows.size(); row++) {
      xml.append("<row r=\"").append(row + 1).append("\">");
      for (int column = 0; column < rows.get(row).size(); column++) {
        String text = rows.get(row).get(column);
        if (!text.isEmpty()) {
          xml.append("<c r=\"").append((char) ('A' + column)).append(row + 1);
          if ((row + column) % 3 == 0) {
            xml.append("\" t=\"inlineStr\"><is><t>").append(escaped(text)).append("</t></is></c>");
          } else {
            shared.add(text);
            xml.append("\" t=\"s\"><v>").append(shared.size() - 1).append("</v></c>");
          }
        }
      }
      xml.append("</row>");
    }
    return xml + "</sheetData></worksheet>";
  }

  static byte[] bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "[Content_Types].xml", "<Types/>");
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write((HEAD + "<worksheet><sheetData>").getBytes(UTF_8));
      byte[] rows = "<row><c><v>1</v></c></row>".repeat(40_000).getBytes(UTF_8);
      for (int i = 0; i < 100; i++) {
        zip.write(rows);
      }
    }
    return bytes.toByteArray();
  }

  static byte[] withDoctype() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "[Content_Types].xml", "<Types/>");
      add(
          zip,
          "xl/worksheets/sheet1.xml",
          HEAD + "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet><sheetData/></worksheet>");
    }
    return bytes.toByteArray();
  }

  static byte[] archive(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, name, content);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(UTF_8));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
