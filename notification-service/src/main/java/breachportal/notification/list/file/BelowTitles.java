package breachportal.notification.list.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Passes over what stands above the heading of a sheet: a title, the name of the shop, a date.
///
/// It is a heading when it names a column of addresses or telephone numbers beside another column,
/// and nobody's address stands above it. Where no such row is among the first ten, nothing is
/// passed over.
final class BelowTitles implements ListRows {
  private static final int MOST = 10;

  private final ListRows rows;

  /// @param rows all rows of a file
  BelowTitles(ListRows rows) {
    this.rows = rows;
  }

  @Override
  public void read(Sink sink) throws IOException {
    Begin begin = new Begin(sink);
    rows.read(begin);
    var unused = begin.tell(0);
  }

  private static boolean isHeading(List<String> cells) {
    boolean addressed =
        cells.stream()
            .flatMap(cell -> Column.named(cell).stream())
            .anyMatch(column -> column == Column.EMAIL || column == Column.PHONE);
    return addressed && cells.stream().filter(cell -> !cell.isBlank()).limit(2).count() == 2;
  }

  private record Row(int sheet, long line, List<String> cells) {}

  /// Holds the first rows of each sheet until it is known which of them to pass over.
  private static final class Begin implements Sink {
    private final Sink sink;
    private final List<Row> held = new ArrayList<>();
    private int sheet;
    private boolean known;

    Begin(Sink sink) {
      this.sink = sink;
    }

    @Override
    public boolean row(int where, long line, List<String> cells) throws IOException {
      boolean more = true;
      if (where != sheet) {
        more = tell(0);
        sheet = where;
        known = false;
      }
      if (!more || known) {
        return more && sink.row(where, line, cells);
      }
      held.add(new Row(where, line, cells));
      if (isHeading(cells)) {
        return tell(held.size() - 1);
      }
      boolean noTitles = held.size() == MOST || cells.stream().anyMatch(Evidence::isMailbox);
      return !noTitles || tell(0);
    }

    boolean tell(int from) throws IOException {
      known = true;
      boolean more = true;
      for (Row row : held.subList(from, held.size())) {
        more = more && sink.row(row.sheet(), row.line(), row.cells());
      }
      held.clear();
      return more;
    }
  }
}
