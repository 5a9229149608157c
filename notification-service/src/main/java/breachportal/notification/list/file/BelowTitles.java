package breachportal.notification.list.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Passes over what stands above the heading of a sheet: a title, the name of the shop, a date.
///
/// It is a heading when it names a column of addresses or telephone numbers beside another column,
/// and nobody's address stands above it. Where no such row is among the first ten, nothing is
/// passed over. A word such as `email` may stand in a person's row, too, below a heading of names
/// that nobody knows: so a row that names one column only is none when another above it is fuller.
final class BelowTitles implements ListRows {
  private static final int MOST = 10;

  /// A title fills a cell or two.
  private static final int MOST_OF_TITLE = 2;

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

  /// @param cells a row
  /// @return whether it names a column of addresses or telephone numbers, and another
  static boolean isHeading(List<String> cells) {
    Set<Column> named = Column.allIn(cells);
    return (named.contains(Column.EMAIL) || named.contains(Column.PHONE)) && filled(cells) > 1;
  }

  private static long filled(List<String> cells) {
    return cells.stream().filter(cell -> !cell.isBlank()).count();
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
        return tell(first());
      }
      boolean noTitles = held.size() == MOST || cells.stream().anyMatch(Evidence::isMailbox);
      return !noTitles || tell(0);
    }

    /// @return where the heading is, the last row being the first that looks like one
    private int first() {
      List<String> last = held.getLast().cells();
      long full = Math.max(filled(last), MOST_OF_TITLE + 1);
      for (int i = 0; i < held.size() && Column.allIn(last).size() == 1; i++) {
        if (filled(held.get(i).cells()) >= full) {
          return i;
        }
      }
      return held.size() - 1;
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
