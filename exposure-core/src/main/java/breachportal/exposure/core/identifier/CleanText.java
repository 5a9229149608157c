package breachportal.exposure.core.identifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// Takes off what spreadsheets, keyboards and pages put around a value without changing it.
final class CleanText {

  private static final Set<String> NOTHING =
      Set.of(
          "",
          "-",
          "--",
          ".",
          "n/a",
          "na",
          "n.a.",
          "null",
          "\\n",
          "none",
          "nil",
          "nan",
          "không",
          "không có",
          "khong co",
          "chưa có",
          "无",
          "無",
          "没有",
          "暂无",
          "#n/a",
          "0");

  private CleanText() {}

  /// Letters and their marks come together, full-width characters and every script's digits become
  /// ASCII, every space and hyphen a plain one; marks that have no width, a leading apostrophe and
  /// the wrapping of `="0912345678"` go. Line ends stay, since they separate.
  static String of(CharSequence cell) {
    StringBuilder clean = new StringBuilder(cell.length());
    boolean apart = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      apart |= c >= '\u0300' && c <= '\u036F';
      if (c >= '!' && c <= '~') {
        clean.append(c);
      } else if (c >= '\uFF01' && c <= '\uFF5E') {
        clean.append((char) (c - 0xFEE0));
      } else if (c == '\n' || c == '\r') {
        clean.append('\n');
      } else if (c == '\t' || Character.isSpaceChar(c)) {
        clean.append(' ');
      } else if (isHyphen(c)) {
        clean.append('-');
      } else if (Character.isDigit(c)) {
        clean.append((char) ('0' + Character.digit(c, 10)));
      } else if (!isInvisible(c)) {
        clean.append(c);
      }
    }
    String text = clean.toString().strip();
    return unwrap(apart ? Normalizer.normalize(text, Normalizer.Form.NFC) : text);
  }

  /// Whether the text says that there is no value.
  static boolean isNothing(String clean) {
    return clean.length() <= 9 && NOTHING.contains(clean.toLowerCase(Locale.ROOT));
  }

  /// Typesetters know more hyphens than keyboards do.
  private static boolean isHyphen(char c) {
    return (c >= '\u2010' && c <= '\u2012') || c == '\u2212';
  }

  private static boolean isInvisible(char c) {
    int type = Character.getType(c);
    return type == Character.FORMAT || type == Character.CONTROL;
  }

  private static String unwrap(String text) {
    if (text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"")) {
      return text.substring(2, text.length() - 1).strip();
    }
    int start = 0;
    while (start < text.length() && "'’‘`".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start == 0 ? text : text.substring(start).strip();
  }
}
