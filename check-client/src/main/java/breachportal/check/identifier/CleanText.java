package breachportal.check.identifier;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes off what keyboards and spreadsheets put around a value, and sees where digits are missing.
final class CleanText {

  private static final Pattern FULL_WIDTH = Pattern.compile("[\\uFF01-\\uFF5E]+");
  private static final Pattern SPACE = Pattern.compile("[\\t\\p{Z}]");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");
  private static final Pattern WRAPPED = Pattern.compile("=\"(.+)\"", Pattern.DOTALL);
  private static final Pattern APOSTROPHES = Pattern.compile("^['’]+");
  private static final Pattern FLOAT = Pattern.compile("(\\+?\\d*)\\.0{1,2}");
  private static final Pattern SCIENTIFIC =
      Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?[eE][+-]?\\d{1,3}");
  private static final String MASK = "xX*#?_•●■※…~";
  private static final Pattern HIDDEN =
      Pattern.compile(
          "\\d[MASK .-]*[MASK]|[MASK][MASK .-]*\\d".replace("MASK", MASK.replace("*", "\\*")));

  private static final String COUNT = "0123456789".repeat(3);

  private CleanText() {}

  static String of(String text) {
    String ascii =
        FULL_WIDTH
            .matcher(text)
            .replaceAll(
                wide ->
                    Matcher.quoteReplacement(
                        Normalizer.normalize(wide.group(), Normalizer.Form.NFKC)));
    String spaced = SPACE.matcher(ascii).replaceAll(" ").replace('\r', '\n');
    String seen = UNSEEN.matcher(spaced).replaceAll("").strip();
    Matcher wrapped = WRAPPED.matcher(seen);
    String bare =
        wrapped.matches()
            ? wrapped.group(1).strip()
            : APOSTROPHES.matcher(seen).replaceAll("").strip();
    Matcher spreadsheet = FLOAT.matcher(bare);
    return spreadsheet.matches() ? spreadsheet.group(1) : bare;
  }

  /// `1234567890` is what people write who don't want to tell theirs.
  static boolean isCountedUp(String digits) {
    return COUNT.contains(digits);
  }

  /// @return the rule by which its digits can't be told; null when none are lost
  static @Nullable String lost(String clean) {
    if (SCIENTIFIC.matcher(clean).matches()) {
      return "scientific";
    }
    return HIDDEN.matcher(clean).find() ? "masked" : null;
  }
}
