package breachportal.notification.list.file;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Texts of cells, in the one form in which they are compared and kept: composed (NFC), without
/// the blanks around them.
final class Cell {
  /// Stands where bytes could not be decoded.
  static final char DAMAGE = '\ufffd';

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\s]+");

  private Cell() {}

  /// @param cell a cell as it stands in the file
  /// @return its text
  static String text(String cell) {
    String text = cell;
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) >= 0x80) {
        text =
            Normalizer.normalize(cell, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .replace("\u200b", "")
                .replace("\ufeff", "");
        break;
      }
    }
    return text.strip();
  }

  /// @param cell a cell as it stands in the file
  /// @return its text in one line
  static String oneLine(String cell) {
    return BREAKS.matcher(text(cell)).replaceAll(" ").strip();
  }
}
