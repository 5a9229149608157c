package breachportal.check.identifier;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds the phone numbers of a text, with the words that people write around them.
final class PhoneReader {

  private static final Pattern BETWEEN =
      Pattern.compile("[;/,|\\n、，；&]|\\s+(?:[-–—]|và|hoặc|or|and|或|和)\\s+|\\s{2,}");
  private static final Pattern SPACED = Pattern.compile("\\+?\\d{9,15}(?: \\+?\\d{9,15})+");
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern RUN = Pattern.compile("[+(]*\\d(?:[\\d .()–-]*\\d)?");
  private static final int FEWEST_DIGITS = 5;

  private PhoneReader() {}

  /// @param zeroLost whether a leading zero may be put back
  static Findings read(String clean, boolean zeroLost) {
    Findings findings = new Findings("phone", "phone:");
    String lost = CleanText.lost(clean);
    if (lost != null) {
      return findings.refuse(lost);
    }
    Pattern between = SPACED.matcher(clean).matches() ? SPACE : BETWEEN;
    for (String part : between.split(clean, -1)) {
      RUN.matcher(part).results().forEach(run -> tell(part, run, zeroLost, findings));
    }
    return findings;
  }

  private static void tell(String part, MatchResult run, boolean zeroLost, Findings findings) {
    String digits = run.group().replaceAll("\\D", "");
    boolean others =
        !findings.empty() || part.substring(run.end()).chars().anyMatch(PhoneReader::isDigit);
    if (digits.length() < FEWEST_DIGITS && others) {
      return;
    }
    if (isLatin(part, run.start() - 1) || isLatin(part, run.end())) {
      findings.refuse("not_this_kind");
      return;
    }
    PhoneNumber number = PhoneNumber.of(digits, run.group().indexOf('+') >= 0, zeroLost);
    if (number.isHeld()) {
      findings.add(number.text());
    } else {
      findings.refuse(number.text());
    }
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /// A Latin letter at a digit makes it a code, not a number.
  private static boolean isLatin(String part, int at) {
    return at >= 0
        && at < part.length()
        && Character.isLetter(part.charAt(at))
        && Character.UnicodeScript.of(part.charAt(at)) == Character.UnicodeScript.LATIN;
  }
}
