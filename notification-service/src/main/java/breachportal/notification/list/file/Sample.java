package breachportal.notification.list.file;

import breachportal.contract.campaign.ListForm.Use;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Some rows of a file, by which it is told what its columns are.
///
/// @param rows the first ones of the first sheet that has any, and some further ones
public record Sample(List<Row> rows) {
  private static final int FIRST_ROWS = 50;
  /// More than a field may have, so that one that is too long is seen to be.
  private static final int MAX_CELL = 300;

  private static final int MAX_SHEETS = 20;
  private static final int ODD_ROWS = 10;

  /// A row.
  ///
  /// @param sheet which sheet, from 1
  /// @param line the line of the file or row of the sheet, from 1; 0 when it is not known
  /// @param cells its cells
  public record Row(int sheet, long line, List<String> cells) {}

  /// @param rows a file's rows
  /// @return the first of them
  /// @throws IOException when reading fails
  static Sample first(ListRows rows) throws IOException {
    return some(rows, FIRST_ROWS);
  }

  /// @param workbook a workbook's rows
  /// @return the first of the first sheet that has a column of addresses; where none has, of the
  ///     first sheet
  /// @throws IOException when reading fails
  static Sample firstWithAddresses(ListRows workbook) throws IOException {
    Map<Integer, List<Row>> sheets = new TreeMap<>();
    workbook.read(
        (sheet, line, cells) -> {
          boolean next = !sheets.containsKey(sheet);
          if (next && (sheets.size() == MAX_SHEETS || found(sheets).isPresent())) {
            return false;
          }
          List<Row> rows = sheets.computeIfAbsent(sheet, unused -> new ArrayList<>());
          if (rows.size() == FIRST_ROWS) {
            return true;
          }
          rows.add(row(sheet, line, cells));
          return rows.size() < FIRST_ROWS || found(sheets).isEmpty();
        });
    List<Row> first = sheets.values().stream().findFirst().orElse(List.of());
    return found(sheets).orElseGet(() -> new Sample(List.copyOf(first)));
  }

  private static Optional<Sample> found(Map<Integer, List<Row>> sheets) {
    return sheets.values().stream()
        .map(rows -> new Sample(List.copyOf(rows)))
        .filter(sample -> Columns.of(sample).all().stream().anyMatch(c -> c.use() == Use.EMAIL))
        .findFirst();
  }

  private static Sample some(ListRows rows, int most) throws IOException {
    List<Row> some = new ArrayList<>();
    rows.read(
        (sheet, line, cells) -> {
          if (some.isEmpty() || sheet == some.getFirst().sheet()) {
            some.add(row(sheet, line, cells));
          }
          return some.size() < most && sheet == some.getFirst().sheet();
        });
    return new Sample(List.copyOf(some));
  }

  private static Row row(int sheet, long line, List<String> cells) {
    return new Row(
        sheet,
        line,
        cells.stream().map(cell -> cell.substring(0, Math.min(cell.length(), MAX_CELL))).toList());
  }

  /// @param rows rows from further behind in the file
  /// @return these and those, which have no line
  /// @throws IOException when reading fails
  Sample and(ListRows rows) throws IOException {
    List<Row> both = new ArrayList<>(this.rows);
    for (Row each : some(rows, ODD_ROWS).rows()) {
      if (this.rows.stream().noneMatch(row -> row.cells().equals(each.cells()))) {
        both.add(new Row(each.sheet(), 0, each.cells()));
      }
    }
    return new Sample(both);
  }
}
