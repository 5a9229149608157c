package breachportal.exposure.loading.delimited;

import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.loading.table.RowEnd;
import breachportal.exposure.loading.table.RowReader;
import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import breachportal.file.text.Lines;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/// Finds the identifiers of a delimited text, or of a part of one, by its plan. Not thread-safe.
public final class DelimitedText {

  /// A few broken records are the rule in seized files; more mean that the fields are not told
  /// right.
  private static final double MAX_UNBALANCED_SHARE = 0.01;

  private final DelimitedPlan plan;
  private final RowReader reader;

  /// @param plan how it is read
  /// @param findings hears what each cell holds
  /// @param rowEnd hears of the end of each record
  public DelimitedText(DelimitedPlan plan, Findings findings, RowEnd rowEnd) {
    this.plan = plan;
    this.reader = new RowReader(plan.table(), findings, rowEnd);
  }

  /// @param text whole records; closed
  /// @param first whether they are the first ones of the file, with its heading
  /// @throws UnusableFile when it turns out not to be such a text
  public void read(Reader text, boolean first) throws IOException {
    int heading = first ? plan.table().heading() : -1;
    try (Rows rows = new Rows(new Lines(text), plan.delimiter(), plan.quoted())) {
      int number = 0;
      for (List<String> row = rows.next(); row != null; row = rows.next()) {
        if (number != heading) {
          reader.read(row);
        }
        number = Math.min(number + 1, Integer.MAX_VALUE - 1);
      }
      reader.finish();
      if (rows.unbalanced() > MAX_UNBALANCED_SHARE * rows.records()) {
        throw new UnusableFile(FileFault.UNBALANCED_QUOTES);
      }
    }
  }
}
