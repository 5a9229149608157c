package breachportal.check.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads digits and what groups them: the groups tell what the digits alone don't, where a number
/// ends and another begins, and that a landline of former times can be meant.
///
/// @param zeroLost whether a leading zero may be put back
record PhoneRun(boolean zeroLost) {

  /// Until 2017 the numbers of Saigon were eight digits after an 8, and of provinces seven after
  /// two; today the same digits are somebody's mobile.
  private static final Pattern OLD_LANDLINE =
      Pattern.compile(
          "(?:(?:\\(?\\+? ?(?:00)?84\\)?_)?\\(?0?8(?:\\)_|[ .–-]+)\\d{4}_\\d{4}"
              .concat("|\\(0(?:3[36-9]|5[25689]|7[0679])\\)_[236](?:_\\d){6})")
              .replace("_", "[ .–-]*"));

  private static final Pattern WHOLE_NUMBERS = Pattern.compile("\\+?\\d{9,15}(?:[ –-]+\\d{9,15})+");
  private static final Pattern BETWEEN = Pattern.compile("[ –-]+");
  private static final Pattern GROUP = Pattern.compile("\\(?\\+?[ (]*\\d+\\)?");
  private static final Pattern NO_DIGIT = Pattern.compile("\\D");
  private static final int FEWEST_DIGITS_OF_TWO = 18;
  private static final int LONGEST = 99;

  /// @param run digits, what groups them, and perhaps a plus before them
  PhoneNumber read(String run) {
    return OLD_LANDLINE.matcher(run).matches()
        ? PhoneNumber.refused("old_landline")
        : PhoneNumber.of(digitsOf(run), run.indexOf('+') >= 0, zeroLost);
  }

  /// @return what each of several numbers is; empty where the run can't be told apart in one way
  ///     only
  List<PhoneNumber> several(String run) {
    if (WHOLE_NUMBERS.matcher(run).matches()) {
      return BETWEEN.splitAsStream(run).map(this::read).toList();
    }
    if (digitsOf(run).length() < FEWEST_DIGITS_OF_TWO || run.length() >= LONGEST) {
      return List.of();
    }
    List<String> groups = GROUP.matcher(run).results().map(MatchResult::group).toList();
    List<List<PhoneNumber>> ways = ways(groups).limit(2).toList();
    return ways.size() == 1 ? ways.getFirst() : List.of();
  }

  private Stream<List<PhoneNumber>> ways(List<String> groups) {
    if (groups.isEmpty()) {
      return Stream.of(List.of());
    }
    return Stream.iterate(1, end -> end <= groups.size(), end -> end + 1)
        .flatMap(
            end -> {
              PhoneNumber first = read(String.join(" ", groups.subList(0, end)));
              return first.isHeld()
                  ? ways(groups.subList(end, groups.size())).map(rest -> before(first, rest))
                  : Stream.empty();
            });
  }

  private static List<PhoneNumber> before(PhoneNumber first, List<PhoneNumber> rest) {
    List<PhoneNumber> all = new ArrayList<>();
    all.add(first);
    all.addAll(rest);
    return all;
  }

  static String digitsOf(String text) {
    return NO_DIGIT.matcher(text).replaceAll("");
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
