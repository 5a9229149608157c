package breachportal.exposure.core.identifier;

import breachportal.exposure.core.identifier.Surroundings.Region;
import org.jspecify.annotations.Nullable;

/// Reads one run of digits as a telephone number, by the ways that it is written in Vietnam and
/// China, and internationally.
final class PhoneDigits {

  private PhoneDigits() {}

  /// What a run of digits is: a number or a refusal, never both.
  record Reading(@Nullable String e164, @Nullable Refusal refusal) {
    static Reading of(@Nullable String e164) {
      return e164 == null ? NOT_ASSIGNED : new Reading(e164, null);
    }

    static Reading refused(Refusal refusal) {
      return new Reading(null, refusal);
    }
  }

  private static final int CITIZEN_DIGITS = 12;

  private static final Reading NOT_ASSIGNED = Reading.refused(Refusal.NOT_ASSIGNED);

  /// @param digits ASCII digits only
  /// @param plus whether a plus stood before them
  static Reading read(String digits, boolean plus, Surroundings where) {
    if (digits.length() < 9) {
      return Reading.refused(Refusal.TOO_SHORT);
    }
    if (plus) {
      return international(digits);
    }
    if (digits.startsWith("00")) {
      return where.zerosLost() && isShapedAsCitizenId(digits)
          ? Reading.refused(Refusal.AMBIGUOUS)
          : international(digits.substring(2));
    }
    if (digits.length() > 15) {
      return Reading.refused(Refusal.TOO_LONG);
    }
    if (LostDigits.isCountedUp(digits)) {
      return NOT_ASSIGNED;
    }
    if (digits.charAt(0) == '0') {
      return trunk(digits.substring(1), where);
    }
    return bare(digits, where);
  }

  /// Twelve digits after two zeros are Vietnam's national ID of nine provinces, and hardly ever a
  /// number abroad.
  private static boolean isShapedAsCitizenId(String digits) {
    return digits.length() == CITIZEN_DIGITS;
  }

  private static boolean isChineseMobile(String national) {
    String digits = withoutZero(national);
    return digits.length() == ChineseNumbers.MOBILE_DIGITS && ChineseNumbers.isMobile(digits, 0);
  }

  /// `8.49E+10` that somebody had a spreadsheet write out again is `84900000000`.
  private static boolean isRounded(String digits) {
    return digits.endsWith("000000");
  }

  private static Reading international(String digits) {
    if (digits.startsWith("84")) {
      return Reading.of(VietnameseNumbers.e164(withoutZero(digits.substring(2))));
    }
    if (digits.startsWith("86")) {
      return Reading.of(ChineseNumbers.e164(withoutZero(digits.substring(2))));
    }
    String e164 = "+" + digits;
    return Reading.of(NumberingPlans.isAssigned(e164) ? e164 : null);
  }

  /// The zero of `+84 (0) 912 345 678` is the one that is dialled inside the country.
  private static String withoutZero(String national) {
    return national.startsWith("0") ? national.substring(1) : national;
  }

  private static Reading trunk(String national, Surroundings where) {
    if (national.length() < 9) {
      return Reading.refused(Refusal.TOO_SHORT);
    }
    if (national.length() > 11) {
      return Reading.refused(Refusal.TOO_LONG);
    }
    String vietnamese = where.region() == Region.CHINA ? null : VietnameseNumbers.e164(national);
    String chinese = where.region() == Region.VIETNAM ? null : ChineseNumbers.e164(national);
    boolean unsure = chinese != null && where.region() == Region.UNKNOWN && where.zerosLost();
    if (unsure || (vietnamese != null && chinese != null)) {
      return Reading.refused(Refusal.AMBIGUOUS);
    }
    return Reading.of(vietnamese != null ? vietnamese : chinese);
  }

  private static Reading bare(String digits, Surroundings where) {
    if (isRounded(digits)) {
      return Reading.refused(Refusal.SCIENTIFIC);
    }
    if (digits.length() == ChineseNumbers.MOBILE_DIGITS && ChineseNumbers.isMobile(digits, 0)) {
      return Reading.of("+86" + digits);
    }
    if (digits.length() >= 11 && digits.startsWith("84")) {
      return international(digits);
    }
    if (digits.startsWith("86") && isChineseMobile(digits.substring(2))) {
      return international(digits);
    }
    if (digits.length() == 10
        && digits.charAt(0) == '1'
        && where.zerosLost()
        && where.region() == Region.VIETNAM) {
      return Reading.of(VietnameseNumbers.e164(digits));
    }
    boolean unknown = where.region() == Region.UNKNOWN;
    boolean zeroMayBeLost = where.zerosLost() && where.region() != Region.CHINA;
    boolean hasLengthWithout =
        digits.length() == 9 || (digits.length() == 10 && digits.charAt(0) == '2');
    boolean mayBeCut = digits.startsWith("84") || (unknown && digits.startsWith("86"));
    if (hasLengthWithout && zeroMayBeLost && !mayBeCut) {
      return Reading.of(VietnameseNumbers.e164(digits));
    }
    return hasLengthWithout ? Reading.refused(Refusal.AMBIGUOUS) : NOT_ASSIGNED;
  }
}
