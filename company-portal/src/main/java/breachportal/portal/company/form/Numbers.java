package breachportal.portal.company.form;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Whole numbers as people write them: `10482`, `10,482`, `10.482`, `10 482`, in any script's
/// digits.
public final class Numbers {
  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}([,.\\u00A0\\u202F ']\\d{3})*|\\d{1,18}");

  private Numbers() {}

  /// @param text what was typed
  /// @return the number; empty when it is none, is negative, or has more than 18 digits
  public static OptionalLong parse(String text) {
    var plain = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(plain::appendCodePoint);
    if (!GROUPED.matcher(plain).matches()) {
      return OptionalLong.empty();
    }
    var digits = plain.chars().filter(c -> c >= '0' && c <= '9').toArray();
    if (digits.length > 18) {
      return OptionalLong.empty();
    }
    long number = 0;
    for (int digit : digits) {
      number = number * 10 + (digit - '0');
    }
    return OptionalLong.of(number);
  }
}
