package breachportal.exposure.core.identifier;

import org.jspecify.annotations.Nullable;

/// China's numbering plan: eleven digits from 13 to 19 for a mobile; landlines by area code.
final class ChineseNumbers {

  static final int MOBILE_DIGITS = 11;

  private ChineseNumbers() {}

  /// @param text the text that holds the digits
  /// @param from where the eleven digits begin
  /// @return whether these eleven digits are a mobile number
  static boolean isMobile(CharSequence text, int from) {
    char second = text.charAt(from + 1);
    return text.charAt(from) == '1' && second >= '3' && second <= '9';
  }

  /// @param national the digits after a leading zero, if any, or after the country code
  /// @return the number in E.164, or null if China has no such number
  static @Nullable String e164(String national) {
    if (national.length() == MOBILE_DIGITS && isMobile(national, 0)) {
      return "+86" + national;
    }
    boolean canBeLandline = national.length() >= 9 && national.length() <= 11;
    String e164 = "+86" + national;
    return canBeLandline && NumberingPlans.isAssigned(e164) ? e164 : null;
  }
}
