package breachportal.exposure.core.identifier;

import static breachportal.exposure.core.identifier.LostDigits.isDigit;

import breachportal.exposure.core.identifier.PhoneDigits.Reading;
import breachportal.exposure.core.identifier.Surroundings.Region;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the telephone numbers of a cell: one or several, with the words people write around
/// them.
final class PhoneNumbers {

  /// What stands between two numbers in one cell, and never inside of one.
  private static final Pattern SEPARATOR =
      Pattern.compile("[;/,|\\n、，；&—]|(?<!\\s)\\s+(?:và|hoặc|or|and|或|和)\\s+");

  /// What stands between two numbers, and inside of one whose groups are wide apart.
  private static final Pattern WIDE = Pattern.compile("(?<!\\s)\\s+[-–]\\s+|\\s{2,}");

  /// `1994-07-18 00` is no number, though its digits can be one.
  private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d([-. ])[01]\\d\\1[0-3]\\d");

  private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3}){2,3}");
  private static final String INSIDE = " .-()–";
  private static final int MIN_RUN_DIGITS = 5;

  private PhoneNumbers() {}

  static void find(CharSequence cell, Surroundings where, Findings findings) {
    String usual = usualForm(cell, where);
    if (usual != null) {
      findings.found(Identifier.phone(usual));
      return;
    }
    String clean = CleanText.of(cell);
    if (CleanText.isNothing(clean)) {
      return;
    }
    if (LostDigits.isScientific(clean)) {
      findings.refused(Refusal.SCIENTIFIC);
      return;
    }
    boolean any = false;
    for (String each : SEPARATOR.split(LostDigits.withoutFloat(ungrouped(clean)), -1)) {
      String part = LostDigits.withoutFloat(each.strip());
      Refusal lost = LostDigits.in(part);
      if (lost == null) {
        any |= findInPart(part, where, findings, any);
      } else {
        findings.refused(lost);
        any = true;
      }
    }
    if (!any) {
      findings.refused(Refusal.NOT_THIS_KIND);
    }
  }

  /// `84,912,345,678` is what a spreadsheet makes of `84912345678`.
  private static String ungrouped(String clean) {
    return GROUPED.matcher(clean).matches() ? clean.replace(",", "") : clean;
  }

  /// The forms of nearly every cell, read without an allocation but the answer's.
  private static @Nullable String usualForm(CharSequence cell, Surroundings where) {
    int length = cell.length();
    if (length < 10 || length > 12) {
      return null;
    }
    char first = cell.charAt(0);
    for (int i = first == '+' ? 1 : 0; i < length; i++) {
      if (!isDigit(cell.charAt(i))) {
        return null;
      }
    }
    boolean chinese = where.region() == Region.CHINA;
    if (length == 10 && first == '0' && !chinese && VietnameseNumbers.isMobile(cell, 1)) {
      return "+84" + cell.subSequence(1, length);
    }
    if (length == 11 && ChineseNumbers.isMobile(cell, 0) && !endsRound(cell)) {
      return "+86" + cell;
    }
    boolean vietnamese = first == '+' && cell.charAt(1) == '8' && cell.charAt(2) == '4';
    if (length == 12 && vietnamese && VietnameseNumbers.isMobile(cell, 3)) {
      return cell.toString();
    }
    return null;
  }

  private static boolean endsRound(CharSequence cell) {
    for (int i = cell.length() - 6; i < cell.length(); i++) {
      if (cell.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }

  /// @return whether the part held something that was told as found or refused
  private static boolean findInPart(
      String part, Surroundings where, Findings findings, boolean anyBefore) {
    boolean any = false;
    int at = 0;
    while (at < part.length()) {
      int end = endOfRun(part, at);
      if (end == at) {
        at++;
        continue;
      }
      String digits = LostDigits.digitsOf(part.substring(at, end));
      if (digits.length() >= MIN_RUN_DIGITS || !(any || anyBefore || hasMoreDigits(part, end))) {
        tell(part, at, end, where, findings);
        any |= !digits.isEmpty();
      }
      at = end;
    }
    return any;
  }

  private static boolean hasMoreDigits(String part, int from) {
    return part.chars().skip(from).anyMatch(c -> isDigit((char) c));
  }

  private static void tell(String part, int start, int end, Surroundings where, Findings findings) {
    String run = part.substring(start, end);
    if (touchesLetter(part, start, end) || DATE.matcher(run).lookingAt()) {
      findings.refused(Refusal.NOT_THIS_KIND);
      return;
    }
    boolean wide = WIDE.matcher(run).find();
    boolean begins = run.charAt(0) == '0' || !isDigit(run.charAt(0));
    Reading reading = PhoneRun.read(run, where);
    if (reading.e164() != null && (begins || !wide)) {
      findings.found(Identifier.phone(reading.e164()));
      return;
    }
    List<Reading> several = PhoneRun.readSeveral(run, where);
    if (!several.isEmpty()) {
      several.forEach(each -> tell(each, findings));
    } else if (wide) {
      boolean any = false;
      for (String piece : WIDE.split(run, -1)) {
        any |= findInPart(piece, where, findings, any);
      }
    } else {
      tell(reading, findings);
    }
  }

  private static void tell(Reading reading, Findings findings) {
    if (reading.e164() != null) {
      findings.found(Identifier.phone(reading.e164()));
    } else if (reading.refusal() != null) {
      findings.refused(reading.refusal());
    }
  }

  /// A run begins at a digit, a plus or a bracket and goes on over digits and what groups them; a
  /// second plus begins another.
  private static int endOfRun(String part, int start) {
    int end = start;
    boolean digits = false;
    for (int i = start; i < part.length(); i++) {
      char c = part.charAt(i);
      if (isDigit(c)) {
        digits = true;
        end = i + 1;
      } else if (c == '+' && !digits) {
        end = i + 1;
      } else if (INSIDE.indexOf(c) < 0 || (!digits && c != '(')) {
        break;
      }
    }
    return digits ? end : start;
  }

  /// A Latin letter at a digit makes it a code, not a number; `手机13912345678` is a label.
  private static boolean touchesLetter(String part, int start, int end) {
    return isLatin(part, start - 1) || isLatin(part, end);
  }

  private static boolean isLatin(String part, int at) {
    return at >= 0
        && at < part.length()
        && Character.isLetter(part.charAt(at))
        && Character.UnicodeScript.of(part.charAt(at)) == Character.UnicodeScript.LATIN;
  }
}
