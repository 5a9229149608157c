package breachportal.exposure.loading.table;

import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.identifier.Surroundings;
import java.util.ArrayList;
import java.util.List;

/// Where the columns stand in a row that has more or fewer fields than the others.
///
/// A delimiter in a name that nobody quoted makes one field more: those before it stand where they
/// should, those behind it are moved. A line end in a cell makes two short rows of one record: the
/// fields of the second stand at the right. The place is where most fields are then of their
/// column's kind; where several are equally good, only what they agree on is taken. In doubt is
/// also a field whose other half may be in the row before or behind.
final class Alignment {

  private static final int MOST_MOVED = 64;

  private final int place;
  private final int moved;
  private final boolean firstInDoubt;
  private final boolean lastInDoubt;
  private List<Alignment> asGood = List.of();

  private Alignment(int place, int moved, boolean firstInDoubt, boolean lastInDoubt) {
    this.place = place;
    this.moved = moved;
    this.firstInDoubt = firstInDoubt;
    this.lastInDoubt = lastInDoubt;
  }

  /// @param afterPiece whether the row before holds one field only
  /// @param beforePiece whether the row behind does
  static Alignment straight(boolean afterPiece, boolean beforePiece) {
    return new Alignment(Integer.MAX_VALUE, 0, afterPiece, beforePiece);
  }

  static Alignment of(TablePlan plan, List<String> row, Surroundings where) {
    int moved = row.size() - plan.width();
    return moved < 0 ? ofShort(plan, row, where, moved) : ofLong(plan, row, where, moved);
  }

  private static Alignment ofShort(
      TablePlan plan, List<String> row, Surroundings where, int moved) {
    Alignment atLeft = new Alignment(plan.width(), moved, true, true);
    Alignment atRight = new Alignment(0, moved, true, true);
    int left = atLeft.matches(plan, row, where);
    int right = atRight.matches(plan, row, where);
    if (right > left) {
      return new Alignment(0, moved, true, false);
    }
    if (left > right) {
      return new Alignment(plan.width(), moved, false, true);
    }
    atLeft.asGood = List.of(atRight);
    return atLeft;
  }

  private static Alignment ofLong(TablePlan plan, List<String> row, Surroundings where, int moved) {
    List<Alignment> best = new ArrayList<>();
    int most = -1;
    for (int place = plan.width(); place >= 0 && moved <= MOST_MOVED; place--) {
      if (place == plan.width() || place == 0 || plan.kinds().get(place) != null) {
        Alignment next = new Alignment(place, moved, false, false);
        int matches = next.matches(plan, row, where);
        if (matches > most) {
          best.clear();
          most = matches;
        }
        if (matches == most) {
          best.add(next);
        }
      }
    }
    if (best.isEmpty()) {
      return new Alignment(plan.width(), moved, false, false);
    }
    best.getFirst().asGood = best.subList(1, best.size());
    return best.getFirst();
  }

  /// @return the field of a column, or less than 0 if the row has lost it
  int at(int column) {
    if (column < place) {
      return column;
    }
    int at = column + moved;
    return at < place ? -1 : at;
  }

  /// Whether the field of a column may be half of one, or another column's.
  boolean doubts(int column, List<String> row) {
    int field = at(column);
    boolean half = (firstInDoubt && field == 0) || (lastInDoubt && field == row.size() - 1);
    return half || asGood.stream().anyMatch(other -> !other.agrees(column, row.get(field), row));
  }

  private boolean agrees(int column, String value, List<String> row) {
    int field = at(column);
    return field >= 0 && field < row.size() && row.get(field).equals(value);
  }

  private int matches(TablePlan plan, List<String> row, Surroundings where) {
    int matches = 0;
    for (int column = 0; column < plan.width(); column++) {
      Kind kind = plan.kinds().get(column);
      int at = at(column);
      if (kind != null && at >= 0 && at < row.size() && !doubts(column, row)) {
        matches += ColumnEvidence.found(kind, row.get(at), where) == null ? 0 : 1;
      }
    }
    return matches;
  }
}
