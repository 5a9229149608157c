package breachportal.exposure.loading.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The records of a delimited file in UTF-8, one at a time. Not thread-safe.
///
/// Seized files are cut and glued, and a quote that is never closed must not swallow the records
/// behind it: a quoted field may span lines, but only where its closing quote ends a field,
/// within [#MAX_SPAN] lines. Otherwise the record ends with its line, its quotes are read as
/// plain characters, and it is counted. A parser that follows RFC 4180 to the letter can't do
/// that.
final class Rows implements Closeable {

  private static final int MAX_SPAN = 50;
  private static final int HEAD_CHARS = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final BufferedReader text;
  private final char delimiter;
  private final Deque<String> waiting = new ArrayDeque<>();
  private long records;
  private long unbalanced;

  /// @param bytes the file; closed with these rows
  Rows(TextGuard bytes) throws IOException {
    this.text =
        new BufferedReader(
            new InputStreamReader(
                bytes,
                UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            HEAD_CHARS);
    this.delimiter = Delimiter.of(head());
  }

  /// @return the fields of the next record, or null at the end
  /// @throws UnusableFile when the file turns out not to be text
  @Nullable List<String> next() throws IOException {
    String line = nextLine();
    while (line != null && line.isBlank()) {
      line = nextLine();
    }
    if (line == null) {
      return null;
    }
    records++;
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
        && record.length() < TextGuard.MAX_LINE_BYTES) {
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
    if (!waiting.isEmpty()) {
      return waiting.removeFirst();
    }
    try {
      return text.readLine();
    } catch (CharacterCodingException e) {
      throw new UnusableFile(FileFault.NOT_UTF8);
    }
  }

  private String head() throws IOException {
    char[] head = new char[HEAD_CHARS - 1];
    text.mark(head.length);
    int length = Math.max(0, text.read(head, 0, head.length));
    text.reset();
    if (length > 0 && head[0] == BYTE_ORDER_MARK) {
      text.skip(1);
    }
    return new String(head, 0, length);
  }
}
