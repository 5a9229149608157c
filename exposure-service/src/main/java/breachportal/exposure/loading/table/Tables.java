package breachportal.exposure.loading.table;

import breachportal.exposure.core.identifier.Findings;
import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tables of one file, told apart by their names and columns. Only one of them waits for its
/// first rows at a time, so memory is that of one. Not thread-safe.
public final class Tables {

  private static final int MAX_TABLES = 10_000;

  private final Findings findings;
  private final RowEnd rowEnd;
  private final Map<String, Table> tables = new HashMap<>();
  private String currentName = "";
  private List<String> currentColumns = List.of();
  private @Nullable Table current;

  /// @param findings hears what each cell holds
  /// @param rowEnd hears of the end of each record
  public Tables(Findings findings, RowEnd rowEnd) {
    this.findings = findings;
    this.rowEnd = rowEnd;
  }

  /// @param table the name of the table
  /// @param columns the names of its columns; empty where they are not known
  /// @param row the next record
  /// @throws UnusableFile if there are more tables than any file has
  public void add(String table, List<String> columns, List<String> row) throws IOException {
    Table same = current;
    if (same == null || !currentName.equals(table) || !currentColumns.equals(columns)) {
      if (same != null) {
        same.settle();
      }
      same = tables.computeIfAbsent(key(table, columns), unused -> open(columns));
      if (tables.size() > MAX_TABLES) {
        throw new UnusableFile(FileFault.DAMAGED);
      }
      current = same;
      currentName = table;
      currentColumns = columns;
    }
    same.add(row);
  }

  /// Ends the tables.
  ///
  /// @throws UnusableFile if none of them holds identifiers
  public void finish() throws IOException {
    for (Table table : tables.values()) {
      table.finish();
    }
    if (tables.values().stream().noneMatch(Table::holdsIdentifiers)) {
      throw new UnusableFile(FileFault.NO_IDENTIFIERS);
    }
  }

  private Table open(List<String> columns) {
    return new Table(columns, findings, rowEnd);
  }

  private static String key(String table, List<String> columns) {
    return table + '(' + String.join(",", columns) + ')';
  }
}
