package breachportal.notification.list.file;

/// Cells as they are shown before they are read.
final class Shown {
  private static final int MAX = 60;

  private Shown() {}

  /// @param cell a cell as it stands in the file
  /// @return its text, cut
  static String cut(String cell) {
    String text = Cell.oneLine(cell);
    return text.codePointCount(0, text.length()) <= MAX
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX)) + "…";
  }
}
