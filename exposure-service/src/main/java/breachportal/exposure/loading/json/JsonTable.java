package breachportal.exposure.loading.json;

import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.loading.table.RowEnd;
import breachportal.exposure.loading.table.Table;
import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes rows of objects: each path is a column. When an object comes with paths that were not
/// there while the columns were told, a further table begins for those like it. Not thread-safe.
final class JsonTable {

  private static final int MAX_TABLES = 64;

  private final Findings findings;
  private final RowEnd rowEnd;
  private final List<Shape> shapes = new ArrayList<>();

  JsonTable(Findings findings, RowEnd rowEnd) {
    this.findings = findings;
    this.rowEnd = rowEnd;
  }

  void add(Map<String, String> fields) throws IOException {
    for (Shape shape : shapes) {
      if (shape.takes(fields)) {
        shape.add(fields);
        return;
      }
    }
    if (shapes.size() == MAX_TABLES) {
      shapes.getLast().add(fields);
      return;
    }
    for (Shape shape : shapes) {
      shape.settle();
    }
    Shape shape = new Shape();
    shapes.add(shape);
    shape.add(fields);
  }

  /// Reads what still waits.
  void settle() throws IOException {
    for (Shape shape : shapes) {
      shape.finish();
    }
  }

  /// @throws UnusableFile if no path holds identifiers
  void finish() throws IOException {
    settle();
    if (shapes.stream().noneMatch(Shape::holdsIdentifiers)) {
      throw new UnusableFile(FileFault.NO_IDENTIFIERS);
    }
  }

  /// Objects whose paths are known. Its rows wait as objects while paths are still added.
  private final class Shape {
    private static final int SAMPLE = 2_000;
    private static final int SAMPLE_CHARS = 4 << 20;

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Map<String, String>> waiting = new ArrayList<>();
    private int waitingChars;
    private Table table = new Table(List.of(), findings, rowEnd);
    private boolean settled;

    boolean takes(Map<String, String> fields) {
      return !settled || columns.keySet().containsAll(fields.keySet());
    }

    void add(Map<String, String> fields) throws IOException {
      if (settled) {
        table.add(row(fields));
        return;
      }
      for (String path : fields.keySet()) {
        columns.putIfAbsent(path, columns.size());
        waitingChars += fields.get(path).length();
      }
      waiting.add(fields);
      if (waiting.size() == SAMPLE || waitingChars > SAMPLE_CHARS) {
        settle();
      }
    }

    void settle() throws IOException {
      if (settled) {
        return;
      }
      settled = true;
      String[] names = new String[columns.size()];
      columns.forEach((path, column) -> names[column] = path);
      table = new Table(Arrays.asList(names), findings, rowEnd);
      for (Map<String, String> fields : waiting) {
        table.add(row(fields));
      }
      waiting.clear();
      table.settle();
    }

    void finish() throws IOException {
      settle();
      table.finish();
    }

    boolean holdsIdentifiers() {
      return table.holdsIdentifiers();
    }

    private List<String> row(Map<String, String> fields) {
      String[] row = new String[columns.size()];
      Arrays.fill(row, "");
      fields.forEach(
          (path, value) -> {
            Integer column = columns.get(path);
            if (column != null) {
              row[column] = value;
            }
          });
      return Arrays.asList(row);
    }
  }
}
