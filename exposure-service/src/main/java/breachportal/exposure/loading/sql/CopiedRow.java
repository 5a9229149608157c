package breachportal.exposure.loading.sql;

import java.util.ArrayList;
import java.util.List;

/// One line of PostgreSQL's COPY in its text format: fields between tabs, `\N` for NULL, and
/// backslash escapes (PostgreSQL manual, COPY, file formats).
final class CopiedRow {

  private CopiedRow() {}

  static List<String> of(String line) {
    List<String> fields = new ArrayList<>();
    int start = 0;
    while (true) {
      int end = line.indexOf('\t', start);
      String field = line.substring(start, end < 0 ? line.length() : end);
      fields.add(field.indexOf('\\') < 0 ? field : unescape(field));
      if (end < 0) {
        return fields;
      }
      start = end + 1;
    }
  }

  private static String unescape(String field) {
    if (field.equals("\\N")) {
      return "";
    }
    StringBuilder text = new StringBuilder(field.length());
    int at = 0;
    while (at < field.length()) {
      char c = field.charAt(at++);
      if (c != '\\' || at == field.length()) {
        text.append(c);
        continue;
      }
      char next = field.charAt(at++);
      int length = codeLength(field, at, next);
      if (length > 0) {
        int from = next == 'x' ? at : at - 1;
        text.append((char) Integer.parseInt(field, from, from + length, next == 'x' ? 16 : 8));
        at = from + length;
      } else {
        text.append(escaped(next));
      }
    }
    return text.toString();
  }

  /// @return how many digits of a character's code come, or 0 if none does
  private static int codeLength(String field, int at, char next) {
    boolean hexadecimal = next == 'x';
    int radix = hexadecimal ? 16 : 8;
    int from = hexadecimal ? at : at - 1;
    int most = hexadecimal ? 2 : 3;
    int length = 0;
    while (length < most
        && from + length < field.length()
        && Character.digit(field.charAt(from + length), radix) >= 0) {
      length++;
    }
    return length;
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b', 'f', 'v' -> ' ';
      default -> c;
    };
  }
}
