package breachportal.exposure.loading.delimited;

import breachportal.file.text.Lines;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The records of a delimited text, one at a time. Not thread-safe.
///
/// Seized files are cut and glued, and a quote that is never closed must not swallow the records
/// behind it: a quoted field may span lines, but only where its closing quote ends a field,
/// within [#MAX_SPAN] lines. Otherwise the record ends with its line, its quotes are read as
/// plain characters, and it is counted. A parser that follows RFC 4180 to the letter can't do
/// that.
final class Rows implements Closeable {

  private static final int MAX_SPAN = 50;

  private final Lines text;
  private final char delimiter;
  private final boolean quoted;
  private final Deque<String> waiting = new ArrayDeque<>();
  private long records;
  private long unbalanced;

  /// @param text the file; closed with these rows
  /// @param delimiter what separates its fields
  /// @param quoted whether quotes hold a field together
  Rows(Lines text, char delimiter, boolean quoted) {
    this.text = text;
    this.delimiter = delimiter;
    this.quoted = quoted;
  }

  /// @return the fields of the next record, or null at the end
  @Nullable List<String> next() throws IOException {
    String line = nextLine();
    while (line != null && line.isBlank()) {
      line = nextLine();
    }
    if (line == null) {
      return null;
    }
    records++;
    if (!quoted) {
      return Fields.withoutQuotes(line, delimiter).values();
    }
    Fields fields = Fields.of(line, delimiter);
    if (fields.end() == Fields.End.OPEN) {
      fields = overLines(line);
    }
    if (fields.end() == Fields.End.BROKEN) {
      unbalanced++;
    }
    return fields.values();
  }

  /// @return how many records have been read
  long records() {
    return records;
  }

  /// @return how many of them have a quote which is opened and not closed, or text behind a
  ///     closing one
  long unbalanced() {
    return unbalanced;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  private Fields overLines(String first) throws IOException {
    StringBuilder record = new StringBuilder(first);
    Deque<String> taken = new ArrayDeque<>();
    Fields fields = new Fields(List.of(), Fields.End.OPEN);
    while (fields.end() == Fields.End.OPEN
        && taken.size() < MAX_SPAN
        && record.length() < Lines.MAX_LINE) {
      String line = nextLine();
      if (line == null) {
        break;
      }
      taken.add(line);
      record.append('\n').append(line);
      if (line.indexOf('"') >= 0) {
        fields = Fields.of(record.toString(), delimiter);
      }
    }
    if (fields.end() == Fields.End.WHOLE) {
      return fields;
    }
    while (!taken.isEmpty()) {
      waiting.addFirst(taken.removeLast());
    }
    return Fields.withoutQuotes(first, delimiter);
  }

  private @Nullable String nextLine() throws IOException {
    return waiting.isEmpty() ? text.next() : waiting.removeFirst();
  }
}
