package breachportal.exposure.loading.sheet;

import breachportal.exposure.loading.table.Table;
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
  private final SharedStrings texts;
  private List<String> row = new ArrayList<>();

  /// @param xml the sheet's file
  SheetRows(InputStream xml, SharedStrings texts) throws IOException {
    this.events = new Xml(xml);
    this.texts = texts;
  }

  void readInto(Table table) throws IOException {
    while (events.next()) {
      if (events.starts("row")) {
        row = new ArrayList<>();
      } else if (events.ends("row")) {
        if (row.stream().anyMatch(cell -> !cell.isBlank())) {
          table.add(row);
        }
      } else if (events.starts("c")) {
        readCell();
      }
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

  private String textOf(String type, String value) {
    return switch (type) {
      case "s" -> texts.get(value.strip());
      case "str", "inlineStr", "d" -> value;
      case "b", "e" -> "";
      default -> value.isEmpty() ? "" : CellNumber.text(value.strip());
    };
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
