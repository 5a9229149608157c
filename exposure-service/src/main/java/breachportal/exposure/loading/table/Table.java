package breachportal.exposure.loading.table;

import breachportal.exposure.core.identifier.Findings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One table of a file whose cells know their columns, row by row: the first rows wait until they
/// tell what the columns are.
/// Memory is that of those rows, at most some megabytes. Not thread-safe.
public final class Table {

  private static final int SAMPLE_ROWS = 2_000;
  private static final int CELL_COST = 8;
  private static final int SAMPLE_CHARS = 4 << 20;

  private final Findings findings;
  private final RowEnd rowEnd;
  private final @Nullable List<String> names;
  private final List<List<String>> waiting = new ArrayList<>();
  private int waitingChars;
  private @Nullable RowReader reader;

  /// @param names the names of the columns, or null where they may stand in the first rows
  /// @param findings hears what each cell holds
  /// @param rowEnd hears of the end of each record
  public Table(@Nullable List<String> names, Findings findings, RowEnd rowEnd) {
    this.names = names;
    this.findings = findings;
    this.rowEnd = rowEnd;
  }

  /// @param row the next record
  public void add(List<String> row) throws IOException {
    if (reader != null) {
      reader.read(row);
      return;
    }
    waiting.add(row);
    for (String cell : row) {
      waitingChars += CELL_COST + cell.length();
    }
    if (waiting.size() == SAMPLE_ROWS || waitingChars > SAMPLE_CHARS) {
      settle();
    }
  }

  /// Decides by the rows there are what the columns hold.
  public void settle() throws IOException {
    if (reader != null || waiting.isEmpty()) {
      return;
    }
    TablePlan plan = TablePlan.ofGrid(names, waiting);
    RowReader planned = new RowReader(plan, findings, rowEnd);
    reader = planned;
    for (int row = 0; row < waiting.size(); row++) {
      if (row != plan.heading()) {
        planned.read(waiting.get(row));
      }
    }
    waiting.clear();
  }

  /// Ends the table.
  public void finish() throws IOException {
    settle();
    if (reader != null) {
      reader.finish();
    }
  }

  /// @return whether a column holds identifiers; false before it is settled
  public boolean holdsIdentifiers() {
    return reader != null && reader.plan().holdsIdentifiers();
  }
}
