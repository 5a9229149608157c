package breachportal.exposure.loading.delimited;

import breachportal.exposure.loading.table.TablePlan;
import breachportal.file.text.Lines;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/// How a delimited text is read, told from its first lines once and good for every part of it.
///
/// @param delimiter what separates the fields
/// @param quoted whether quotes hold a field together; in some files they are plain characters
/// @param table what the columns are
public record DelimitedPlan(char delimiter, boolean quoted, TablePlan table) {

  private static final int SAMPLE_ROWS = 2_000;

  /// The delimiter is told by fewer lines than the columns are.
  private static final int LINES_TO_TELL = 200;

  /// By how much a less usual delimiter must explain more.
  private static final double SURELY_MORE = 1.02;

  /// @param head the first lines of the text, whole ones, at most some megabytes
  /// @return the plan; it may find no identifiers
  public static DelimitedPlan of(String head) throws IOException {
    String start = firstLines(head);
    char delimiter = Delimiter.DEFAULT;
    double most = -1;
    for (char candidate : Delimiter.of(start)) {
      DelimitedPlan plan = of(start, candidate);
      double explained = plan.table.explains(sample(start, candidate, plan.quoted).rows());
      if (explained > most * SURELY_MORE) {
        delimiter = candidate;
        most = explained;
      }
    }
    return of(head, delimiter);
  }

  private static DelimitedPlan of(String head, char delimiter) throws IOException {
    Sample withQuotes = sample(head, delimiter, true);
    Sample without = sample(head, delimiter, false);
    boolean quoted = withQuotes.usual() >= without.usual();
    List<List<String>> rows = quoted ? withQuotes.rows() : without.rows();
    return new DelimitedPlan(delimiter, quoted, TablePlan.of(rows));
  }

  private static String firstLines(String head) {
    int end = -1;
    for (int line = 0; line < LINES_TO_TELL; line++) {
      int next = head.indexOf('\n', end + 1);
      if (next < 0) {
        return head;
      }
      end = next;
    }
    return head.substring(0, end + 1);
  }

  /// Rows, and how many of each hundred have the usual number of fields.
  private record Sample(List<List<String>> rows, double usual) {}

  private static Sample sample(String head, char delimiter, boolean quoted) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (Rows source = new Rows(new Lines(new StringReader(head)), delimiter, quoted)) {
      for (List<String> row = source.next(); row != null; row = source.next()) {
        rows.add(row);
        if (rows.size() == SAMPLE_ROWS) {
          break;
        }
      }
      int width = TablePlan.usualWidth(rows);
      long usual = rows.stream().filter(row -> row.size() == width).count() - source.unbalanced();
      return new Sample(rows, rows.isEmpty() ? 0 : 100.0 * usual / rows.size());
    }
  }

  /// @param line a line of the text
  /// @return whether it is a record by itself, with as many fields as the others
  public boolean isRecord(String line) {
    Fields fields = quoted ? Fields.of(line, delimiter) : Fields.withoutQuotes(line, delimiter);
    boolean ended = !quoted || fields.end() == Fields.End.WHOLE;
    return ended && fields.values().size() == table.width();
  }

  /// @return what the form is called
  public String label() {
    return switch (delimiter) {
      case ',' -> "CSV, comma";
      case '\t' -> "CSV, tab";
      case ';' -> "CSV, semicolon";
      case '|' -> "CSV, bar";
      default -> "CSV, control character";
    };
  }
}
