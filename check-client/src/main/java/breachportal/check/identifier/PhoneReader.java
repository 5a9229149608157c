package breachportal.check.identifier;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds the phone numbers of a text, with the words and marks that people write around and between
/// them.
final class PhoneReader {

  private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3}){2,3}");
  private static final Pattern BETWEEN =
      Pattern.compile("[;/,|\\n、&—]|\\s+(?:và|hoặc|or|and|或|和)\\s+");

  /// What stands between two numbers, or inside of one whose groups are wide apart.
  private static final Pattern WIDE = Pattern.compile("\\s+[-–]\\s+|\\s{2,}");

  private static final Pattern RUN = Pattern.compile("[+(]*\\d(?:[\\d .()–-]*\\d)?");
  private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d([-. ])[01]\\d\\1[0-3]\\d");
  private static final int FEWEST_DIGITS = 5;

  private final PhoneRun runs;
  private final Findings findings = new Findings("phone", "phone:");

  private PhoneReader(boolean zeroLost) {
    this.runs = new PhoneRun(zeroLost);
  }

  /// @param clean a text out of [CleanText]
  /// @param zeroLost whether a leading zero may be put back
  static Findings read(String clean, boolean zeroLost) {
    PhoneReader reader = new PhoneReader(zeroLost);
    if (CleanText.isScientific(clean)) {
      return reader.findings.refuse("scientific");
    }
    String text = GROUPED.matcher(clean).matches() ? clean.replace(",", "") : clean;
    for (String part : BETWEEN.split(CleanText.withoutFloat(text), -1)) {
      reader.part(CleanText.withoutFloat(part.strip()));
    }
    return reader.findings;
  }

  private void part(String part) {
    String lost = CleanText.lost(part);
    if (lost == null) {
      runs(part);
    } else {
      findings.refuse(lost);
    }
  }

  private void runs(String part) {
    RUN.matcher(part).results().forEach(run -> tell(part, run));
  }

  private void tell(String part, MatchResult run) {
    String text = run.group();
    boolean alone =
        findings.empty() && part.substring(run.end()).chars().noneMatch(PhoneRun::isDigit);
    if (!alone && PhoneRun.digitsOf(text).length() < FEWEST_DIGITS) {
      return;
    }
    boolean code = isLatin(part, run.start() - 1) || isLatin(part, run.end());
    if (code || DATE.matcher(text).lookingAt()) {
      findings.refuse("not_this_kind");
      return;
    }
    boolean wide = WIDE.matcher(text).find();
    PhoneNumber whole = runs.read(text);
    boolean one = whole.isHeld() && !(wide && text.charAt(0) >= '1' && text.charAt(0) <= '9');
    List<PhoneNumber> several = one ? List.of(whole) : runs.several(text);
    if (wide && several.isEmpty()) {
      WIDE.splitAsStream(text).forEach(this::runs);
    } else {
      (several.isEmpty() ? List.of(whole) : several).forEach(this::tell);
    }
  }

  private void tell(PhoneNumber number) {
    if (number.isHeld()) {
      findings.add(number.text());
    } else {
      findings.refuse(number.text());
    }
  }

  /// A Latin letter at a digit makes it a code, not a number.
  private static boolean isLatin(String part, int at) {
    return at >= 0
        && at < part.length()
        && Character.isLetter(part.charAt(at))
        && Character.UnicodeScript.of(part.charAt(at)) == Character.UnicodeScript.LATIN;
  }
}
