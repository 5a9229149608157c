package breachportal.exposure.loading.table;

import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.identifier.Normaliser;
import breachportal.exposure.core.identifier.Refusal;
import breachportal.exposure.core.identifier.Surroundings;
import breachportal.exposure.core.identifier.Surroundings.Region;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the identifiers of a delimited file: comma, tab, semicolon or bar, in UTF-8, with a
/// heading or without. Memory is that of the sample, at most some megabytes. Not thread-safe.
public final class TableReader {

  private static final int SAMPLE_ROWS = 2_000;
  private static final int SAMPLE_CHARS = 4 << 20;

  /// A few broken records are the rule in seized files; more mean that the fields are not told
  /// right.
  private static final double MAX_UNBALANCED_SHARE = 0.01;

  private final Findings findings;
  private final RowEnd rowEnd;

  /// Hears when a record has been read.
  @FunctionalInterface
  public interface RowEnd {
    /// @throws IOException to stop the reading
    void afterRow() throws IOException;
  }

  /// @param findings hears what each cell holds
  /// @param rowEnd hears of the end of each record
  public TableReader(Findings findings, RowEnd rowEnd) {
    this.findings = findings;
    this.rowEnd = rowEnd;
  }

  /// @param bytes the file; closed
  /// @throws UnusableFile when it can't be used as a whole
  public void read(TextGuard bytes) throws IOException {
    try (Rows rows = new Rows(bytes)) {
      List<List<String>> sample = sample(rows);
      TablePlan plan = TablePlan.of(sample);
      for (List<String> row : plan.headed() ? sample.subList(1, sample.size()) : sample) {
        readRow(plan, row);
      }
      sample.clear();
      for (List<String> row = rows.next(); row != null; row = rows.next()) {
        readRow(plan, row);
      }
      if (rows.unbalanced() > MAX_UNBALANCED_SHARE * rows.records()) {
        throw new UnusableFile(FileFault.UNBALANCED_QUOTES);
      }
    }
  }

  private static List<List<String>> sample(Rows rows) throws IOException {
    List<List<String>> sample = new ArrayList<>();
    int chars = 0;
    while (sample.size() < SAMPLE_ROWS && chars < SAMPLE_CHARS) {
      List<String> row = rows.next();
      if (row == null) {
        break;
      }
      sample.add(row);
      chars += row.stream().mapToInt(String::length).sum();
    }
    return sample;
  }

  private void readRow(TablePlan plan, List<String> row) throws IOException {
    boolean cut = row.size() < plan.width();
    int columns = Math.min(row.size(), plan.width());
    @Nullable Surroundings where = null;
    for (int column = 0; column < columns; column++) {
      Kind kind = plan.kinds().get(column);
      String cell = row.get(column);
      if (kind == null || cell.isEmpty()) {
        continue;
      }
      if (cut && column == row.size() - 1) {
        findings.refused(Refusal.CUT_RECORD);
        continue;
      }
      if (where == null) {
        where = surroundings(plan, row);
      }
      Normaliser.read(cell.indexOf('@') >= 0 ? Kind.EMAIL : kind, cell, where, findings);
    }
    rowEnd.afterRow();
  }

  private static Surroundings surroundings(TablePlan plan, List<String> row) {
    Region region = Regions.of(row);
    return new Surroundings(region == Region.UNKNOWN ? plan.region() : region, true);
  }
}
