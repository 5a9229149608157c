package breachportal.exposure.core.identifier;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/// The numbering plans of the world, by libphonenumber. It only ever sees a plus and digits:
/// given letters it reads them as the keys of a keypad, and `0912345xxx` becomes somebody's
/// number.
final class NumberingPlans {

  private static final int E164_MAX_DIGITS = 15;
  private static final String NO_REGION = "ZZ";

  private NumberingPlans() {}

  /// @param e164 a plus and digits
  /// @return whether a subscriber can hold exactly this number
  static boolean isAssigned(String e164) {
    int digits = e164.length() - 1;
    if (digits < 7 || digits > E164_MAX_DIGITS) {
      return false;
    }
    PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = plans.parse(e164, NO_REGION);
      return plans.isValidNumber(number)
          && plans.format(number, PhoneNumberFormat.E164).equals(e164);
    } catch (NumberParseException e) {
      return false;
    }
  }
}
