package breachportal.exposure.core.identifier;

import breachportal.exposure.core.identifier.Surroundings.Region;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the national ID of a cell: Vietnam's of twelve digits (CCCD) or nine (CMND), China's of
/// eighteen with its check character (GB 11643-1999).
final class NationalIds {

  private static final Pattern SHAPE =
      Pattern.compile("(?:([\\p{L}/ .]{2,30})[: ] ?)?([0-9][0-9 .-]{5,30}[0-9xX])");

  /// What may stand before a national ID; before an account stands the name of a bank.
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu).*(?:cmnd|cccd|cmt|căn cước|can cuoc|chứng minh|chung minh|định danh|dinh danh|\\bid\\b"
              + "|identity|national|citizen|身份证|身份證|身分證|证件|證件).*|(?iu)số|so|no\\.?");
  /// When and where a card was issued, behind its number.
  private static final Pattern ISSUED =
      Pattern.compile("(?iu)(?<=\\d)[ ,;(-]+(?:cấp|cap|ngày|ngay|nơi|noi|do|tại|tai|ca)\\b.*");

  private static final Pattern BETWEEN = Pattern.compile("[;/,|\\n、，；&]");
  private static final int MOST_IN_A_CELL = 8;
  private static final Pattern SPACING = Pattern.compile("[ .-]");
  private static final Pattern DATE =
      Pattern.compile("(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
  private static final int LAST_PROVINCE = 96;

  /// Provinces whose code begins with two zeros (Circular 59/2021/TT-BCA, annex).
  private static final String PROVINCES_BELOW_TEN = "12468";

  /// The fourth digit: 0 to 3 for the 20th and the 21st century.
  private static final char LAST_CENTURY = '3';

  private NationalIds() {}

  static void find(CharSequence cell, Surroundings where, Findings findings) {
    if (isUsual(cell)) {
      readVietnamese(cell.toString(), where, findings);
      return;
    }
    String clean = ISSUED.matcher(LostDigits.withoutFloat(CleanText.of(cell))).replaceFirst("");
    if (CleanText.isNothing(clean)) {
      return;
    }
    List<String> several =
        Stream.of(BETWEEN.split(clean, MOST_IN_A_CELL)).map(String::strip).toList();
    if (several.size() > 1 && several.stream().allMatch(each -> SHAPE.matcher(each).matches())) {
      several.forEach(each -> findOne(each, where, findings));
    } else {
      findOne(clean, where, findings);
    }
  }

  private static void findOne(String clean, Surroundings where, Findings findings) {
    Matcher shape = SHAPE.matcher(clean);
    boolean labelled = shape.matches() && isLabel(shape.group(1));
    String number = labelled ? SPACING.matcher(shape.group(2)).replaceAll("") : "";
    if (ChineseId.hasForm(number)) {
      if (ChineseId.isRounded(number)) {
        findings.refused(Refusal.SCIENTIFIC);
        return;
      }
      tell(ChineseId.read(number), Refusal.CHECK_CHARACTER, findings);
      return;
    }
    Refusal lost = LostDigits.in(clean);
    if (lost != null) {
      findings.refused(lost);
      return;
    }
    if (number.isEmpty() || !number.chars().allMatch(c -> LostDigits.isDigit((char) c))) {
      findings.refused(Refusal.NOT_THIS_KIND);
      return;
    }
    readVietnamese(number, where, findings);
  }

  private static boolean isUsual(CharSequence cell) {
    int length = cell.length();
    if (length != 12 && length != 9) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!LostDigits.isDigit(cell.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLabel(@Nullable String before) {
    return before == null || LABEL.matcher(before.strip()).matches();
  }

  private static void readVietnamese(String number, Surroundings where, Findings findings) {
    switch (number.length()) {
      case 12 -> tell(citizen(number), Refusal.NOT_ASSIGNED, findings);
      case 9 -> tell(card(number), Refusal.NOT_ASSIGNED, findings);
      case 8, 10, 11 -> {
        boolean restore = where.zerosLost() && where.region() != Region.CHINA;
        boolean complete = number.charAt(0) != '0' && !DATE.matcher(number).matches();
        if (restore && complete && canBePhone(number, where)) {
          findings.refused(Refusal.AMBIGUOUS);
        } else if (restore && complete) {
          tell(restored(number), Refusal.NOT_ASSIGNED, findings);
        } else {
          findings.refused(Refusal.TOO_SHORT);
        }
      }
      default -> findings.refused(number.length() < 12 ? Refusal.TOO_SHORT : Refusal.TOO_LONG);
    }
  }

  /// Eleven digits can be a telephone number with its country's code as well.
  private static boolean canBePhone(String number, Surroundings where) {
    boolean vietnamese =
        number.length() == 11 && number.startsWith("84") && VietnameseNumbers.isMobile(number, 2);
    boolean chinese =
        where.region() == Region.UNKNOWN
            && number.length() == ChineseNumbers.MOBILE_DIGITS
            && ChineseNumbers.isMobile(number, 0);
    return vietnamese || chinese;
  }

  private static @Nullable Identifier restored(String number) {
    if (number.length() == 8) {
      return card("0" + number);
    }
    boolean someProvince =
        number.length() == 11 || PROVINCES_BELOW_TEN.indexOf(number.charAt(0)) >= 0;
    return someProvince ? citizen("0".repeat(12 - number.length()) + number) : null;
  }

  /// Twelve digits: province 001 to 096, century and sex, two of the year of birth, six of a serial
  /// (Circular 59/2021/TT-BCA art. 4).
  private static @Nullable Identifier citizen(String number) {
    int province = Integer.parseInt(number, 0, 3, 10);
    boolean known = province >= 1 && province <= LAST_PROVINCE;
    boolean born = number.charAt(3) <= LAST_CENTURY;
    return known && born && !LostDigits.isCountedUp(number)
        ? Identifier.nationalId("VN", number)
        : null;
  }

  private static @Nullable Identifier card(String number) {
    boolean oneDigitOnly = number.chars().distinct().count() == 1;
    return oneDigitOnly || LostDigits.isCountedUp(number)
        ? null
        : Identifier.nationalId("VN", number);
  }

  private static void tell(@Nullable Identifier identifier, Refusal otherwise, Findings findings) {
    if (identifier != null) {
      findings.found(identifier);
    } else {
      findings.refused(otherwise);
    }
  }
}
