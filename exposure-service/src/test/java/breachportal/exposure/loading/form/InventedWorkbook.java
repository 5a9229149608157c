package breachportal.exposure.loading.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook as spreadsheets write it: texts shared or in place, digits sometimes as numbers,
/// empty cells left out, a sheet of something else before it.
final class InventedWorkbook {

  private InventedWorkbook() {}

  static byte[] of(List<List<String>> rows, Random random) throws IOException {
    List<String> shared = new ArrayList<>();
    StringBuilder sheet = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      sheet.append("<row r=\"").append(row + 1).append("\">");
      for (int column = 0; column < rows.get(row).size(); column++) {
        String cell = rows.get(row).get(column);
        String address = (char) ('A' + column) + String.valueOf(row + 1);
        if (!cell.isEmpty()) {
          sheet.append(cell(address, cell, shared, random));
        }
      }
      sheet.append("</row>");
    }
    StringBuilder texts = new StringBuilder("<sst>");
    shared.forEach(text -> texts.append("<si><t>").append(escape(text)).append("</t></si>"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "[Content_Types].xml", "<Types/>");
      add(zip, "xl/workbook.xml", "<workbook/>");
      add(
          zip,
          "xl/worksheets/sheet1.xml",
          sheet("<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>"));
      add(zip, "xl/worksheets/sheet2.xml", sheet(sheet.toString()));
      add(zip, "xl/sharedStrings.xml", texts + "</sst>");
    }
    return bytes.toByteArray();
  }

  static void add(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(UTF_8));
  }

  static String sheet(String rows) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><sheetData>"
        + rows
        + "</sheetData></worksheet>";
  }

  private static String cell(String address, String text, List<String> shared, Random random) {
    boolean number = text.matches("[1-9]\\d{4,14}") && random.nextBoolean();
    if (number) {
      return "<c r=\"" + address + "\"><v>" + text + "</v></c>";
    }
    if (random.nextInt(4) == 0) {
      return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + escape(text) + "</t></is></c>";
    }
    shared.add(text);
    return "<c r=\"" + address + "\" t=\"s\"><v>" + (shared.size() - 1) + "</v></c>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\u0000", "");
  }
}
