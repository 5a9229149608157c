package breachportal.exposure.loading.form;

import breachportal.file.text.TextEncoding;
import java.util.function.Predicate;

/// Finds the beginnings of records in the midst of a file: at a line of a whole record that two
/// more follow, since a line in the midst of a quoted field is hardly ever one.
final class RecordStarts {

  private static final int LINES_TO_BE_SURE = 3;

  private RecordStarts() {}

  static long find(byte[] window, long offset, TextEncoding encoding, Predicate<String> record) {
    int unit = encoding.unitBytes();
    int start = nextLine(window, (int) (-offset & (unit - 1)), encoding);
    while (start >= 0) {
      int line = start;
      int whole = 0;
      while (whole < LINES_TO_BE_SURE) {
        int end = nextLine(window, line, encoding);
        if (end < 0) {
          return -1;
        }
        if (!record.test(new String(window, line, end - line, encoding.charset()).strip())) {
          break;
        }
        whole++;
        line = end;
      }
      if (whole == LINES_TO_BE_SURE) {
        return offset + start;
      }
      start = nextLine(window, start, encoding);
    }
    return -1;
  }

  /// @return where the line behind the next line end begins, or -1 if the window has none
  private static int nextLine(byte[] window, int from, TextEncoding encoding) {
    int unit = encoding.unitBytes();
    int low = encoding == TextEncoding.UTF_16BE ? 1 : 0;
    for (int at = from; at + unit <= window.length; at += unit) {
      boolean lineFeed = window[at + low] == '\n' && (unit == 1 || window[at + 1 - low] == 0);
      if (lineFeed) {
        return at + unit;
      }
    }
    return -1;
  }
}
