package breachportal.notification.list.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts of cells, in the one form in which they are compared and kept: composed (NFC), without
/// the blanks around them.
final class Cell {
  /// Stands where bytes could not be decoded.
  static final char DAMAGE = '\ufffd';

  /// What people write where there is nothing to write.
  private static final Set<String> NOTHING =
      Set.of(
          "-",
          "--",
          "n/a",
          "#n/a",
          "null",
          "none",
          "nil",
          "không có",
          "khong co",
          "chưa có",
          "无",
          "無",
          "没有",
          "暂无");

  private static final Pattern NAMED_ADDRESS = Pattern.compile("[^<>@]*<\\s*([^<>\\s]+)\\s*>");
  private static final Pattern AROUND_ADDRESS =
      Pattern.compile("(?i)^(?:mailto:|['\"])+|(?<![.,;'\"])[.,;'\"]+$");
  private static final Pattern FLOAT = Pattern.compile("(?<=[0-9]{6})\\.0$");
  private static final Pattern HIDDEN = Pattern.compile("\\p{Cf}");
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

  /// @param text a cell's text
  /// @return whether it says that there is no value
  static boolean isNothing(String text) {
    return text.isEmpty() || NOTHING.contains(text.toLowerCase(Locale.ROOT));
  }

  /// @param text a cell's text, which may be a telephone number
  /// @return the same in ASCII digits, without marks that have no width and without the `.0` that a
  ///     spreadsheet put behind it
  static String number(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return FLOAT.matcher(HIDDEN.matcher(plain).replaceAll("")).replaceFirst("");
  }

  /// @param text a cell's text, which may be an e-mail address
  /// @return the same without what mail programs and keyboards put around an address: a name, angle
  ///     brackets, `mailto:`, quotes, a full stop
  static String address(String text) {
    String plain = text.replace('＠', '@').strip();
    Matcher named = NAMED_ADDRESS.matcher(plain);
    return AROUND_ADDRESS.matcher(named.matches() ? named.group(1) : plain).replaceAll("");
  }

  /// @param cell a cell as it stands in the file
  /// @return its text in one line
  static String oneLine(String cell) {
    return BREAKS.matcher(text(cell)).replaceAll(" ").strip();
  }
}
