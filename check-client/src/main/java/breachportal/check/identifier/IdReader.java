package breachportal.check.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a national ID: Vietnam's of twelve digits or nine, China's of eighteen.
final class IdReader {

  private static final Pattern SHAPE =
      Pattern.compile("(?:([\\p{L}/ .]{2,30})[: ] ?)?([0-9][0-9 .-]{5,30}[0-9xX])");

  /// What may stand before a national ID; before an account stands the name of a bank.
  private static final Pattern LABEL =
      Pattern.compile(
          "cmnd|cccd|cmt|căn cước|can cuoc|chứng minh|chung minh|định danh|dinh danh|\\bid\\b"
              + "|identity|national|citizen|身份[证證]|身分證|[证證]件|^ *(?:số|so|no\\.?) *$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// When and where a card was issued, behind its number.
  private static final Pattern ISSUED =
      Pattern.compile(
          "(?<=\\d)[ ,;(-]+(?:cấp|cap|ngày|ngay|nơi|noi|do|tại|tai|ca)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BETWEEN = Pattern.compile("[;/,|\\n、&]");
  private static final Pattern CHINESE = Pattern.compile("\\d{17}[\\dX]");
  private static final Pattern CITIZEN = Pattern.compile("(?:0(?!00)[0-8]\\d|09[0-6])[0-3]\\d{8}");
  private static final Pattern CARD = Pattern.compile("(\\d)(?!\\1{8})\\d{8}");
  private static final String CHECK = "10X98765432";

  private IdReader() {}

  static Findings read(String clean) {
    Findings findings = new Findings("national_id", "nid:");
    String text = ISSUED.matcher(CleanText.withoutFloat(clean)).replaceFirst("");
    List<String> parts = BETWEEN.splitAsStream(text).map(String::strip).toList();
    boolean several = parts.stream().allMatch(part -> SHAPE.matcher(part).matches());
    (several ? parts : List.of(text)).forEach(part -> tell(part, findings));
    return findings;
  }

  private static void tell(String part, Findings findings) {
    String number = numberOf(SHAPE.matcher(part));
    boolean chinese = CHINESE.matcher(number).matches();
    String lost = chinese ? rounded(number) : CleanText.lost(part);
    if (lost != null || number.isEmpty()) {
      findings.refuse(lost == null ? "not_this_kind" : lost);
    } else if (chinese) {
      tell(holds(number), "CN:" + number, "check_character", findings);
    } else if (number.length() == 12 || number.length() == 9) {
      boolean good = CITIZEN.matcher(number).matches() || CARD.matcher(number).matches();
      tell(good && !CleanText.isCountedUp(number), "VN:" + number, "not_assigned", findings);
    } else {
      findings.refuse(number.length() < 12 ? "too_short" : "too_long");
    }
  }

  /// @return its digits and check character; empty when it is none
  private static String numberOf(Matcher shape) {
    boolean good =
        shape.matches() && (shape.group(1) == null || LABEL.matcher(shape.group(1)).find());
    return good ? shape.group(2).replaceAll("[ .-]", "").toUpperCase(Locale.ROOT) : "";
  }

  /// A spreadsheet keeps fifteen digits and makes the others zeros.
  private static @Nullable String rounded(String number) {
    return number.endsWith("000") ? "scientific" : null;
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
