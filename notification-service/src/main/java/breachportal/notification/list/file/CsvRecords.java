package breachportal.notification.list.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the records of a CSV file (RFC 4180) one by one, in bounded memory.
///
/// Strict where leniency would lose people: a quote that is out of place or never closed refuses
/// the file, since nobody can say any more which row is whose. Line ends may be CRLF, LF or CR;
/// empty lines are passed over.
final class CsvRecords {
  private static final int MAX_CELLS = 256;
  private static final int NOTHING = -2;

  private final ListText text;
  private final int maxChars;
  private final char delimiter;
  private int pushedBack = NOTHING;
  private int length;
  private long startLine = 1;

  /// One record.
  ///
  /// @param line the line it begins at, from 1
  /// @param cells its cells
  record Cells(long line, List<String> cells) {}

  /// @param text the file's text, at its first record
  /// @param delimiter what stands between cells
  /// @param maxChars how long a record may be
  CsvRecords(ListText text, char delimiter, int maxChars) {
    this.text = text;
    this.delimiter = delimiter;
    this.maxChars = maxChars;
  }

  /// @return the next record; empty at the end
  /// @throws IOException when reading fails
  /// @throws ListRefused when the file breaks a rule here
  Optional<Cells> next() throws IOException {
    int first = read();
    while (first == '\n' || first == '\r') {
      first = read();
    }
    if (first == ListText.END) {
      return Optional.empty();
    }
    pushedBack = first;
    startLine = text.line();
    length = 0;
    return Optional.of(new Cells(startLine, cells()));
  }

  private List<String> cells() throws IOException {
    List<String> cells = new ArrayList<>();
    int end;
    do {
      StringBuilder cell = new StringBuilder();
      int first = read();
      end = first == '"' ? quoted(cell) : plain(cell, first);
      cells.add(cell.toString());
      if (cells.size() > MAX_CELLS) {
        throw new ListRefused(startLine, "max_columns", "At most " + MAX_CELLS + " columns.");
      }
    } while (end == delimiter);
    if (end == '\r') {
      int next = read();
      pushedBack = next == '\n' ? NOTHING : next;
    }
    return cells;
  }

  /// @return what ended the cell: the delimiter, a line end or the end
  private int plain(StringBuilder cell, int first) throws IOException {
    int next = first;
    while (!endsCell(next)) {
      if (next == '"') {
        throw unbalanced();
      }
      cell.append((char) next);
      next = read();
    }
    return next;
  }

  private int quoted(StringBuilder cell) throws IOException {
    while (true) {
      int next = read();
      if (next == ListText.END) {
        throw unbalanced();
      }
      if (next != '"') {
        cell.append((char) next);
        continue;
      }
      int after = read();
      if (endsCell(after)) {
        return after;
      }
      if (after != '"') {
        throw unbalanced();
      }
      cell.append('"');
    }
  }

  private boolean endsCell(int next) {
    return next == delimiter || next == '\n' || next == '\r' || next == ListText.END;
  }

  private int read() throws IOException {
    if (pushedBack != NOTHING) {
      int next = pushedBack;
      pushedBack = NOTHING;
      return next;
    }
    if (++length > maxChars) {
      throw text.line() > startLine
          ? unbalanced()
          : new ListRefused(
              startLine, "max_line_length", "A row has at most " + maxChars + " characters.");
    }
    return text.read();
  }

  private ListRefused unbalanced() {
    return new ListRefused(
        startLine,
        "quotes_balanced",
        "The row that begins here has a quotation mark too many or too few.");
  }
}
