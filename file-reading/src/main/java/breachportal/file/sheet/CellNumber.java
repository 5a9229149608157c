package breachportal.file.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// What a cell that is stored as a number says. A spreadsheet keeps fifteen digits: a number of
/// up to fifteen is told in full, however its file writes it; a longer one has lost its last
/// digits and is told in scientific notation, which is refused as an identifier.
final class CellNumber {

  private static final int LONGEST = 40;
  private static final int DIGITS = 15;
  private static final MathContext KEPT = new MathContext(DIGITS);

  private CellNumber() {}

  /// @param written the number as it stands in the file: `912345678`, `8.4912345678E10`
  static String text(String written) {
    if (written.length() > LONGEST) {
      return written;
    }
    try {
      BigDecimal number = new BigDecimal(written).round(KEPT).stripTrailingZeros();
      long integerDigits = (long) number.precision() - number.scale();
      if (integerDigits > DIGITS) {
        return String.format(Locale.ROOT, "%.2E", number);
      }
      return number.scale() > DIGITS ? written : number.toPlainString();
    } catch (ArithmeticException | NumberFormatException e) {
      return written;
    }
  }
}
