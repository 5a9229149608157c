package breachportal.exposure.core.identifier;

import breachportal.exposure.core.identifier.PhoneDigits.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads digits and what groups them: the groups tell what the digits alone don't, where a number
/// ends and another begins, and that a landline of former times was meant.
final class PhoneRun {

  /// Whole numbers with a space or a dash between them, and none inside of them.
  private static final Pattern WHOLE_NUMBERS =
      Pattern.compile("\\+?\\d{9,15}(?:[ –-]++\\+?\\d{9,15})+");

  private static final Pattern BETWEEN = Pattern.compile("[ –-]+");
  private static final Pattern GROUP = Pattern.compile("\\(?\\+?[ (]*\\d+\\)?");

  /// Until 2017 the numbers of Saigon were eight digits after an 8, and of provinces seven after
  /// two; today the same digits are somebody's mobile.
  private static final Pattern OLD_LANDLINE =
      Pattern.compile(
          "(?:\\(?\\+? ?(?:00)?84\\)?[ .–-]*)?\\(?0?8(?:\\)[ .–-]*|[ .–-]+)\\d{4}[ .–-]*\\d{4}"
              + "|\\(0(?:3[36-9]|5[25689]|7[0679])\\)[ .–-]*[236](?:[ .–-]*\\d){6}");

  private static final int MIN_DIGITS = 9;
  private static final int LONGEST = 200;

  private PhoneRun() {}

  /// @param run digits, what groups them, and perhaps a plus before them
  static Reading read(String run, Surroundings where) {
    boolean mobile = where.region() != Surroundings.Region.CHINA;
    if (mobile && OLD_LANDLINE.matcher(run).matches()) {
      return Reading.refused(Refusal.OLD_LANDLINE);
    }
    return PhoneDigits.read(LostDigits.digitsOf(run), run.indexOf('+') >= 0, where);
  }

  /// @return what each of several numbers is; empty where the run can't be told apart in one way
  ///     only
  static List<Reading> readSeveral(String run, Surroundings where) {
    String digits = LostDigits.digitsOf(run);
    if (digits.length() < 2 * MIN_DIGITS || run.length() > LONGEST) {
      return List.of();
    }
    if (WHOLE_NUMBERS.matcher(run).matches()) {
      return BETWEEN.splitAsStream(run).map(each -> read(each, where)).toList();
    }
    List<String> groups = new ArrayList<>();
    Matcher group = GROUP.matcher(run);
    while (group.find()) {
      groups.add(group.group());
    }
    List<List<Reading>> ways = new ArrayList<>();
    divide(groups, 0, where, List.of(), ways);
    return ways.size() == 1 ? ways.getFirst() : List.of();
  }

  private static void divide(
      List<String> groups,
      int from,
      Surroundings where,
      List<Reading> before,
      List<List<Reading>> ways) {
    if (from == groups.size()) {
      ways.add(before);
      return;
    }
    StringBuilder piece = new StringBuilder();
    for (int to = from; to < groups.size() && ways.size() < 2; to++) {
      piece.append(to == from ? "" : " ").append(groups.get(to));
      int digits = LostDigits.digitsOf(piece).length();
      if (digits > 15) {
        return;
      }
      Reading reading = digits < MIN_DIGITS ? null : read(piece.toString(), where);
      if (reading != null && reading.e164() != null) {
        List<Reading> next = new ArrayList<>(before);
        next.add(reading);
        divide(groups, to + 1, where, next, ways);
      }
    }
  }
}
