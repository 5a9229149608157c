package breachportal.exposure.core.identifier;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sees when digits of a number are hidden or lost.
final class LostDigits {

  private static final Pattern SCIENTIFIC =
      Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?[eE][+-]?\\d{1,3}");
  private static final String MASKS = "xX*#?_•●■※…~";

  private LostDigits() {}

  /// @param clean text out of [CleanText]
  /// @return why its digits can't be told, or null if none are lost
  static @Nullable Refusal in(String clean) {
    if (isScientific(clean)) {
      return Refusal.SCIENTIFIC;
    }
    int at = 0;
    while (at < clean.length()) {
      int end = endOfMask(clean, at);
      if (end > at && isMasked(clean, at, end)) {
        return Refusal.MASKED;
      }
      at = Math.max(end, at + 1);
    }
    return null;
  }

  static boolean isScientific(String clean) {
    return SCIENTIFIC.matcher(clean).matches();
  }

  /// A mask is one that runs up to a digit, over other masks and separators; an X after seventeen
  /// digits is the check character of a Chinese ID and is for its reader to judge.
  private static boolean isMasked(String text, int from, int end) {
    boolean atDigit =
        (from > 0 && isDigit(text.charAt(from - 1)))
            || (end < text.length() && isDigit(text.charAt(end)));
    return atDigit && text.substring(from, end).chars().anyMatch(c -> MASKS.indexOf(c) >= 0);
  }

  private static int endOfMask(String text, int from) {
    int end = from;
    while (end < text.length()
        && (MASKS.indexOf(text.charAt(end)) >= 0 || " .-".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  /// `0912345678.0` is what a spreadsheet makes of `0912345678`.
  static String withoutFloat(String clean) {
    int point = clean.lastIndexOf('.');
    if (point < 1 || point == clean.length() - 1 || clean.length() - point > 3) {
      return clean;
    }
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      boolean expected = i > point ? c == '0' : i == point || isDigit(c) || (i == 0 && c == '+');
      if (!expected) {
        return clean;
      }
    }
    return clean.substring(0, point);
  }

  /// `1234567890` is what people write who don't want to tell theirs.
  static boolean isCountedUp(String digits) {
    for (int i = 1; i < digits.length(); i++) {
      if ((digits.charAt(i - 1) - '0' + 1) % 10 != digits.charAt(i) - '0') {
        return false;
      }
    }
    return digits.length() > 1;
  }

  static String digitsOf(CharSequence text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        digits.append(text.charAt(i));
      }
    }
    return digits.toString();
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
