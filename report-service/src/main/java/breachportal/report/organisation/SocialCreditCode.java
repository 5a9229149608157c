package breachportal.report.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The unified social credit code of a Chinese organisation (GB 32100-2015): 18 characters of 31
/// (digits and capital letters without I, O, S, V, Z), the last of which checks the others.
///
/// The weight of position i is 3^(i-1) mod 31; the check is 31 less the weighted sum's remainder by
/// 31, where 31 stands for 0.
final class SocialCreditCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Pattern FORM =
      Pattern.compile("[0-9A-HJ-NP-RTUW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RTUW-Y]{10}");

  private SocialCreditCode() {}

  /// @param text a code, perhaps in lower case
  /// @return the code in capitals; empty when it is none or its check character is wrong
  static Optional<String> canonical(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    return FORM.matcher(code).matches() && checked(code) ? Optional.of(code) : Optional.empty();
  }

  private static boolean checked(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < code.length() - 1; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return (31 - sum % 31) % 31 == ALPHABET.indexOf(code.charAt(code.length() - 1));
  }
}
