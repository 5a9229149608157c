package breachportal.check.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a national ID: Vietnam's of twelve digits or nine, China's of eighteen.
final class IdReader {

  private static final Pattern SHAPE =
      Pattern.compile("(?:[\\p{L}/ .]{2,30}[: ] ?)?([0-9][0-9 .-]{5,30}[0-9xX])");
  private static final Pattern CHINESE = Pattern.compile("\\d{17}[\\dX]");
  private static final Pattern CITIZEN = Pattern.compile("(?:0(?!00)[0-8]\\d|09[0-6])[0-3]\\d{8}");
  private static final Pattern CARD = Pattern.compile("(\\d)(?!\\1{8})\\d{8}");
  private static final String CHECK = "10X98765432";

  private IdReader() {}

  static Findings read(String clean) {
    Findings findings = new Findings("national_id", "nid:");
    Matcher shape = SHAPE.matcher(clean);
    String number =
        shape.matches() ? shape.group(1).replaceAll("[ .-]", "").toUpperCase(Locale.ROOT) : "";
    String lost = CleanText.lost(clean);
    if (CHINESE.matcher(number).matches()) {
      tell(holds(number), "CN:" + number, "check_character", findings);
    } else if (lost != null || number.isEmpty() || number.indexOf('X') >= 0) {
      findings.refuse(lost == null ? "not_this_kind" : lost);
    } else if (number.length() == 12 || number.length() == 9) {
      boolean good = CITIZEN.matcher(number).matches() || CARD.matcher(number).matches();
      tell(good && !CleanText.isCountedUp(number), "VN:" + number, "not_assigned", findings);
    } else {
      findings.refuse(number.length() < 12 ? "too_short" : "too_long");
    }
    return findings;
  }

  private static void tell(boolean good, String id, String otherwise, Findings findings) {
    if (good) {
      findings.add(id);
    } else {
      findings.refuse(otherwise);
    }
  }

  /// GB 11643-1999: a day that exists and a check character by ISO 7064 MOD 11-2.
  private static boolean holds(String number) {
    int remainder = 0;
    for (int i = 0; i < 17; i++) {
      remainder = (remainder + number.charAt(i) - '0') * 2 % 11;
    }
    try {
      int year = Integer.parseInt(number, 6, 10, 10);
      LocalDate.of(
          year, Integer.parseInt(number, 10, 12, 10), Integer.parseInt(number, 12, 14, 10));
      return year >= 1850 && number.charAt(17) == CHECK.charAt(remainder);
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }
}
