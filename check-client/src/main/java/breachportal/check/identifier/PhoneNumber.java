package breachportal.check.identifier;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a run of digits is.
///
/// @param isHeld whether somebody can hold it
/// @param text the number in E.164, or the rule that the digits break
record PhoneNumber(boolean isHeld, String text) {

  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
  private static final Pattern CHINESE_MOBILE = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern COUNTRY_FIRST = Pattern.compile("84\\d{9,}|860?1[3-9]\\d{9}");
  private static final Pattern COUNTRY_OR_NOT = Pattern.compile("8[46]\\d*");

  /// `8.49E+10` that somebody had a spreadsheet write out again is `84900000000`.
  private static final String ROUNDED = "000000";

  private static final int FEWEST_DIGITS = 9;
  private static final int MOST_DIGITS = 15;

  /// @param digits ASCII digits
  /// @param plus whether a plus stood before them
  /// @param zeroLost whether a leading zero may be put back
  static PhoneNumber of(String digits, boolean plus, boolean zeroLost) {
    int length = digits.length();
    if (length < FEWEST_DIGITS) {
      return refused("too_short");
    }
    if (plus || digits.startsWith("00")) {
      return held(international(plus ? digits : digits.substring(2)));
    }
    if (length > MOST_DIGITS) {
      return refused("too_long");
    }
    if (CleanText.isCountedUp(digits)) {
      return held(null);
    }
    if (digits.startsWith("0")) {
      return withinACountry(digits.substring(1));
    }
    return bare(digits, zeroLost);
  }

  private static PhoneNumber bare(String digits, boolean zeroLost) {
    if (digits.endsWith(ROUNDED)) {
      return refused("scientific");
    }
    if (CHINESE_MOBILE.matcher(digits).matches()) {
      return held("+86" + digits);
    }
    if (COUNTRY_FIRST.matcher(digits).matches()) {
      return held(international(digits));
    }
    if (digits.length() == 9 || (digits.length() == 10 && digits.startsWith("2"))) {
      // With a country's code before it, it would be cut.
      boolean complete = zeroLost && !COUNTRY_OR_NOT.matcher(digits).matches();
      return complete ? held(VietnamesePlan.e164(digits)) : refused("ambiguous");
    }
    return held(null);
  }

  /// @param national the digits after a leading zero, of Vietnam or of China
  private static PhoneNumber withinACountry(String national) {
    if (national.length() < 9 || national.length() > 11) {
      return refused(national.length() < 9 ? "too_short" : "too_long");
    }
    String here = VietnamesePlan.e164(national);
    String there = chinese(national);
    return here != null && there != null ? refused("ambiguous") : held(here != null ? here : there);
  }

  private static @Nullable String international(String digits) {
    // The zero of +84 (0) 912 345 678 is the one that is dialled inside the country.
    String rest = digits.substring(2);
    String national = rest.startsWith("0") ? rest.substring(1) : rest;
    if (digits.startsWith("84")) {
      return VietnamesePlan.e164(national);
    }
    return digits.startsWith("86") ? chinese(national) : assigned("+" + digits);
  }

  private static @Nullable String chinese(String national) {
    if (CHINESE_MOBILE.matcher(national).matches()) {
      return "+86" + national;
    }
    boolean landline = national.length() >= 9 && national.length() <= 11;
    return landline ? assigned("+86" + national) : null;
  }

  /// @param e164 a plus and digits
  /// @return the same when a subscriber can hold exactly this number, else null
  static @Nullable String assigned(String e164) {
    if (e164.length() < 8 || e164.length() > MOST_DIGITS + 1) {
      return null;
    }
    try {
      var number = PLANS.parse(e164, "ZZ");
      boolean same = PLANS.format(number, PhoneNumberFormat.E164).equals(e164);
      return same && PLANS.isValidNumber(number) ? e164 : null;
    } catch (NumberParseException noNumber) {
      return null;
    }
  }

  private static PhoneNumber held(@Nullable String e164) {
    return e164 == null ? refused("not_assigned") : new PhoneNumber(true, e164);
  }

  static PhoneNumber refused(String rule) {
    return new PhoneNumber(false, rule);
  }

  @Override
  public String toString() {
    return "PhoneNumber[redacted]";
  }
}
