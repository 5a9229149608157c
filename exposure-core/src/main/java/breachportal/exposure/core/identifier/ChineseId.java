package breachportal.exposure.core.identifier;

import static breachportal.exposure.core.identifier.LostDigits.isDigit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// China's resident ID (GB 11643-1999): six digits of a place, eight of the day of birth, three
/// of a serial, and a check character by ISO 7064 MOD 11-2.
final class ChineseId {

  private static final int LENGTH = 18;
  private static final String CHECK = "10X98765432";

  private ChineseId() {}

  /// Whether the text is seventeen digits and a digit or an X.
  static boolean hasForm(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH - 1; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    char last = text.charAt(LENGTH - 1);
    return isDigit(last) || last == 'X' || last == 'x';
  }

  /// A spreadsheet keeps fifteen digits and makes the others zeros; one in eleven of these has a
  /// check character that is right by chance.
  static boolean isRounded(String text) {
    return text.endsWith("000");
  }

  /// @return the identifier, or null if the day does not exist or the check character is wrong
  static @Nullable Identifier read(String text) {
    String number = text.toUpperCase(Locale.ROOT);
    boolean right = number.charAt(LENGTH - 1) == checkOf(number) && hasDay(number);
    return right ? Identifier.nationalId("CN", number) : null;
  }

  private static char checkOf(String number) {
    int remainder = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      remainder = (remainder + number.charAt(i) - '0') * 2 % 11;
    }
    return CHECK.charAt(remainder % 11);
  }

  private static boolean hasDay(String number) {
    int year = Integer.parseInt(number, 6, 10, 10);
    int month = Integer.parseInt(number, 10, 12, 10);
    int day = Integer.parseInt(number, 12, 14, 10);
    try {
      return LocalDate.of(year, month, day).getYear() >= 1850;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
