package breachportal.check.identifier;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes off what keyboards and spreadsheets put around a value, and sees where digits are missing.
final class CleanText {

  private static final Pattern FULL_WIDTH = Pattern.compile("[\\uFF01-\\uFF5E]+");
  private static final Pattern DIGIT = Pattern.compile("[\\p{Nd}&&[\\u0080-\\uFFFF]]");
  private static final Pattern SPACE = Pattern.compile("[\\t\\p{Z}]");
  private static final Pattern HYPHEN = Pattern.compile("[\\u2010-\\u2012\\u2212]");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");
  private static final Pattern WRAPPED = Pattern.compile("=\"(.+)\"", Pattern.DOTALL);
  private static final Pattern APOSTROPHES = Pattern.compile("^['’‘`]+");
  private static final Pattern FLOAT = Pattern.compile("(\\+?\\d+)\\.0{1,2}");
  private static final Pattern SCIENTIFIC =
      Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?[eE][+-]?\\d{1,3}");
  private static final String MASK = "xX*#?_•●■※…~";
  private static final Pattern HIDDEN =
      Pattern.compile("\\d[ .-]*[MASK]|[MASK][ .-]*\\d".replace("MASK", MASK.replace("*", "\\*")));

  private static final String COUNT = "0123456789".repeat(3);

  private CleanText() {}

  /// Full-width characters, the digits of every script, spaces and typesetters' hyphens become
  /// ASCII; what has no width goes, and what spreadsheets put around a value.
  static String of(String text) {
    String narrow =
        FULL_WIDTH
            .matcher(text)
            .replaceAll(
                wide ->
                    Matcher.quoteReplacement(
                        Normalizer.normalize(wide.group(), Normalizer.Form.NFKC)));
    String ascii =
        DIGIT
            .matcher(narrow)
            .replaceAll(digit -> Integer.toString(Character.digit(digit.group().charAt(0), 10)));
    String hyphened = HYPHEN.matcher(ascii).replaceAll("-");
    String spaced = SPACE.matcher(hyphened).replaceAll(" ").replace('\r', '\n');
    String seen = UNSEEN.matcher(spaced).replaceAll("").strip();
    String composed = Normalizer.normalize(seen, Normalizer.Form.NFC);
    Matcher wrapped = WRAPPED.matcher(composed);
    return wrapped.matches()
        ? wrapped.group(1).strip()
        : APOSTROPHES.matcher(composed).replaceAll("").strip();
  }

  /// `0912345678.0` is what a spreadsheet makes of `0912345678`.
  static String withoutFloat(String clean) {
    Matcher spreadsheet = FLOAT.matcher(clean);
    return spreadsheet.matches() ? spreadsheet.group(1) : clean;
  }

  /// `1234567890` is what people write who don't want to tell theirs.
  static boolean isCountedUp(String digits) {
    return COUNT.contains(digits);
  }

  static boolean isScientific(String clean) {
    return SCIENTIFIC.matcher(clean).matches();
  }

  /// @return the rule by which its digits can't be told; null when none are lost
  static @Nullable String lost(String clean) {
    if (isScientific(clean)) {
      return "scientific";
    }
    return HIDDEN.matcher(clean).find() ? "masked" : null;
  }
}
