package breachportal.file.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Reads the rows of one sheet. A cell's own address tells its column, since empty cells are left
/// out. Not thread-safe.
final class SheetRows {

  /// What a sheet can have (Excel's specification).
  private static final int MAX_COLUMNS = 16_384;

  private final Xml events;
  private final Texts texts;
  private List<String> row = new ArrayList<>();

  /// @param xml the sheet's file
  SheetRows(InputStream xml, Texts texts) throws IOException {
    this.events = new Xml(xml);
    this.texts = texts;
  }

  void readInto(Sheet sheet) throws IOException {
    long number = 0;
    while (events.next()) {
      if (events.starts("row")) {
        row = new ArrayList<>();
        number = numberOf(events.attribute("r"), number + 1);
      } else if (events.ends("row")) {
        if (row.stream().anyMatch(cell -> !cell.isBlank())) {
          sheet.row(number, row);
        }
      } else if (events.starts("c")) {
        readCell();
      }
    }
  }

  private static long numberOf(String written, long next) {
    try {
      return written.isEmpty() ? next : Long.parseLong(written);
    } catch (NumberFormatException e) {
      return next;
    }
  }

  private void readCell() throws IOException {
    int column = columnOf(events.attribute("r"));
    String type = events.attribute("t");
    StringBuilder value = new StringBuilder();
    boolean inValue = false;
    while (events.next() && !events.ends("c")) {
      if (events.starts("v") || events.starts("t")) {
        inValue = true;
      } else if (events.ends("v") || events.ends("t")) {
        inValue = false;
      } else if (inValue) {
        events.text(value);
      }
    }
    put(column, textOf(type, value.toString()));
  }

  private String textOf(String type, String value) throws IOException {
    return switch (type) {
      case "s" -> shared(value.strip());
      case "str", "inlineStr", "d" -> value;
      case "b", "e" -> "";
      default -> value.isEmpty() ? "" : CellNumber.text(value.strip());
    };
  }

  private String shared(String number) throws IOException {
    try {
      return texts.get(Integer.parseInt(number));
    } catch (NumberFormatException e) {
      return "";
    }
  }

  private void put(int column, String value) {
    if (column >= MAX_COLUMNS) {
      return;
    }
    while (row.size() <= column) {
      row.add("");
    }
    row.set(column, value);
  }

  /// `AB12` is the 28th column; a cell without an address stands behind the one before it.
  private int columnOf(String address) {
    int column = 0;
    for (int i = 0; i < address.length() && i < 3; i++) {
      char c = address.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + c - 'A' + 1;
    }
    return column == 0 ? row.size() : column - 1;
  }
}
