package breachportal.report.likeness;

import breachportal.contract.desk.LikeReport.Kind;
import breachportal.contract.desk.LikeReport.Likeness;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How much each thing in common counts. One address of sale or one partner is enough to suggest; a
/// number of people only together with the same weeks.
final class Weight {

  /// From here on a report is suggested.
  static final int SUGGESTED = 3;

  private Weight() {}

  static int of(Kind kind) {
    return switch (kind) {
      case SALE_ADDRESS -> 6;
      case PARTNER -> 3;
      case COUNTS -> 2;
      case TIME_WINDOW -> 1;
    };
  }

  static Set<Kind> kinds(List<Likeness> like) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    like.forEach(each -> kinds.add(each.kind()));
    return kinds;
  }
}
