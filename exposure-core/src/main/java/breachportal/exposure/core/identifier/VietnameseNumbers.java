package breachportal.exposure.core.identifier;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Vietnam's numbering plan as of 2018: nine digits for a mobile, ten for a landline, after the
/// leading zero or `+84`.
///
/// Two renumberings are undone: the eleven-digit mobiles that ended in September 2018 (Decision
/// 798/QD-BTTTT), and those area codes replaced in 2017 (Decision 2036/QD-BTTTT) whose old
/// numbers cannot be read as a number of today. `08 3...`, for one, stays what it is now: a
/// mobile.
final class VietnameseNumbers {

  private static final Map<String, String> OLD_MOBILES =
      Map.ofEntries(
          Map.entry("162", "32"),
          Map.entry("163", "33"),
          Map.entry("164", "34"),
          Map.entry("165", "35"),
          Map.entry("166", "36"),
          Map.entry("167", "37"),
          Map.entry("168", "38"),
          Map.entry("169", "39"),
          Map.entry("120", "70"),
          Map.entry("121", "79"),
          Map.entry("122", "77"),
          Map.entry("126", "76"),
          Map.entry("128", "78"),
          Map.entry("123", "83"),
          Map.entry("124", "84"),
          Map.entry("125", "85"),
          Map.entry("127", "81"),
          Map.entry("129", "82"),
          Map.entry("182", "52"),
          Map.entry("186", "56"),
          Map.entry("188", "58"),
          Map.entry("199", "59"));

  /// Old area code to today's, for codes of two digits with seven more.
  private static final Map<String, String> OLD_AREAS =
      Map.of(
          "60", "260", "61", "251", "62", "252", "63", "263", "64", "254", "66", "276", "67", "277",
          "68", "259");

  /// Old area code to today's, for codes of three digits with seven more.
  private static final Map<String, String> OLD_LONG_AREAS =
      Map.of("500", "262", "501", "261", "510", "235", "511", "236", "650", "274", "651", "271");

  private VietnameseNumbers() {}

  /// @param text the text that holds the digits
  /// @param from where the nine digits begin, after any leading zero
  /// @return whether these nine digits are a mobile number of today
  static boolean isMobile(CharSequence text, int from) {
    char second = text.charAt(from + 1);
    return switch (text.charAt(from)) {
      case '3' -> second >= '2';
      case '5' -> isMobileOfFive(text, from);
      case '7' -> second == '0' || second >= '6';
      case '8' ->
          between(second, '1', '8') || (second == '9' && between(text.charAt(from + 2), '6', '9'));
      case '9' -> second <= '8' || "013456789".indexOf(text.charAt(from + 2)) >= 0;
      default -> false;
    };
  }

  private static boolean isMobileOfFive(CharSequence text, int from) {
    char third = text.charAt(from + 2);
    return switch (text.charAt(from + 1)) {
      case '1', '6', '8', '9' -> true;
      case '2' -> third == '2' || third == '3' || third == '8';
      case '5' -> third == '9';
      default -> false;
    };
  }

  private static boolean between(char c, char low, char high) {
    return c >= low && c <= high;
  }

  /// @param national the digits after the leading zero or the country code
  /// @return the number in E.164, or null if Vietnam has no such number
  static @Nullable String e164(String national) {
    return switch (national.length()) {
      case 9 -> ofNine(national);
      case 10 -> ofTen(national);
      default -> null;
    };
  }

  private static @Nullable String ofNine(String national) {
    if (isMobile(national, 0)) {
      return "+84" + national;
    }
    if (national.charAt(0) == '4') {
      return landline("24" + national.substring(1));
    }
    String area = OLD_AREAS.get(national.substring(0, 2));
    return area == null ? null : landline(area + national.substring(2));
  }

  private static @Nullable String ofTen(String national) {
    if (national.charAt(0) == '2') {
      return landline(national);
    }
    String mobile = OLD_MOBILES.get(national.substring(0, 3));
    if (mobile != null) {
      return "+84" + mobile + national.substring(3);
    }
    String area = OLD_LONG_AREAS.get(national.substring(0, 3));
    return area == null ? null : landline(area + national.substring(3));
  }

  private static @Nullable String landline(String national) {
    String e164 = "+84" + national;
    return NumberingPlans.isAssigned(e164) ? e164 : null;
  }
}
