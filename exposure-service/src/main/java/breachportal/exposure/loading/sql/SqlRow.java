package breachportal.exposure.loading.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one `(...)` of an INSERT: text, numbers, NULL, text in hexadecimal, and the first
/// literal of any expression. Not thread-safe.
final class SqlRow {

  private static final int MAX_COLUMNS = 4_096;
  private static final String NUMERIC = "0123456789.+-eE";

  private final SqlText sql;
  private final List<String> values = new ArrayList<>();
  private @Nullable String value;

  private SqlRow(SqlText sql) {
    this.sql = sql;
  }

  /// @param sql the dump, behind the opening bracket
  /// @return the values, or null if the dump breaks off in the midst of them
  static @Nullable List<String> read(SqlText sql) throws IOException {
    return new SqlRow(sql).row();
  }

  private @Nullable List<String> row() throws IOException {
    int depth = 0;
    while (true) {
      if (sql.brokeOff()) {
        return null;
      }
      sql.skipBlank();
      int c = sql.peek();
      switch (c) {
        case SqlChars.END, ';' -> {
          return null;
        }
        case '\'', '"' -> set(sql.literal());
        case '(' -> {
          sql.next();
          depth++;
        }
        case ')' -> {
          sql.next();
          if (depth-- == 0) {
            endValue();
            return values;
          }
        }
        case ',' -> {
          sql.next();
          if (depth == 0) {
            endValue();
          }
        }
        default -> readOther(c);
      }
    }
  }

  private void readOther(int c) throws IOException {
    if (c >= '0' && c <= '9') {
      readNumber();
    } else if (Character.isLetter(c) || c == '_') {
      readWord();
    } else if ((c == '-' || c == '+' || c == '.') && value == null) {
      readNumber();
    } else {
      sql.next();
    }
  }

  private void readNumber() throws IOException {
    StringBuilder number = new StringBuilder();
    number.append((char) sql.next());
    if (number.charAt(0) == '0' && (sql.peek() == 'x' || sql.peek() == 'X')) {
      sql.next();
      set(fromHex(sql.word()));
      return;
    }
    while (sql.peek() != SqlChars.END && NUMERIC.indexOf(sql.peek()) >= 0) {
      number.append((char) sql.next());
    }
    set(number.toString());
  }

  /// A word can be a value itself, the mark of the literal behind it, or a function.
  private void readWord() throws IOException {
    String word = sql.word();
    if (sql.peek() == '\'') {
      switch (word) {
        case "E" -> set(sql.literal(true));
        case "X" -> set(fromHex(sql.literal(false)));
        default -> set(sql.literal());
      }
    } else if (word.equals("NULL")) {
      set("");
    }
  }

  private void set(String text) {
    value = value == null ? text : value;
  }

  private void endValue() {
    if (values.size() < MAX_COLUMNS) {
      String text = value == null ? "" : value;
      values.add(text.startsWith("\\x") ? fromHex(text.substring(2)) : text);
    }
    value = null;
  }

  private static String fromHex(String digits) {
    try {
      return new String(HexFormat.of().parseHex(digits), UTF_8);
    } catch (IllegalArgumentException e) {
      return digits;
    }
  }
}
