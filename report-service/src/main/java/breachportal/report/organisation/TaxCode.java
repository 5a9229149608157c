package breachportal.report.organisation;

import java.util.Optional;
import java.util.regex.Pattern;

/// The tax code of a Vietnamese organisation: 10 digits, or 13 for a branch (the 10 of the parent
/// and a number from 001).
///
/// The tenth digit checks the nine before it: 10 less the remainder, by 11, of their sum weighted
/// with 31, 29, 23, 19, 17, 13, 7, 5, 3 (General Department of Taxation; the same as
/// python-stdnum's `vn.mst`). Codes whose check would be 10 are not given out.
final class TaxCode {

  private static final Pattern FORM = Pattern.compile("([0-9]{10})-?([0-9]{3})?");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s.]+");
  private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

  private TaxCode() {}

  /// @param text a tax code, perhaps with spaces, dots or a hyphen before the branch
  /// @return its digits; empty when it is none or its check digit is wrong
  static Optional<String> canonical(String text) {
    var form = FORM.matcher(SEPARATORS.matcher(text).replaceAll(""));
    if (!form.matches() || !checked(form.group(1)) || "000".equals(form.group(2))) {
      return Optional.empty();
    }
    return Optional.of(form.group(2) == null ? form.group(1) : form.group(1) + form.group(2));
  }

  private static boolean checked(String tenDigits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (tenDigits.charAt(i) - '0');
    }
    return 10 - sum % 11 == tenDigits.charAt(9) - '0';
  }
}
