package breachportal.exposure.loading.table;

import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.identifier.Surroundings;
import java.util.List;

/// Where the columns stand in a row that has more or fewer fields than the others: a delimiter in
/// a name that nobody quoted makes one more, a line end in it makes two records of one, a cut
/// makes one short.
///
/// The fields before some place stand where they should, those behind it are moved by the
/// difference; the place is where most cells then hold what their column does.
///
/// @param place the first column that is moved
/// @param moved by how much
/// @param cut the field that may have lost some of its text, or -1
record Alignment(int place, int moved, int cut) {

  static final Alignment STRAIGHT = new Alignment(Integer.MAX_VALUE, 0, -1);

  private static final int MOST_MOVED = 64;

  static Alignment of(TablePlan plan, List<String> row, Surroundings where) {
    int moved = row.size() - plan.width();
    int last = moved < 0 ? row.size() - 1 : -1;
    Alignment best = new Alignment(plan.width(), moved, last);
    if (Math.abs(moved) > MOST_MOVED) {
      return best;
    }
    int most = best.matches(plan, row, where);
    for (int place = plan.width() - 1; place >= 0; place--) {
      if (plan.kinds().get(place) == null && place > 0) {
        continue;
      }
      Alignment next = new Alignment(place, moved, place == 0 && moved < 0 ? 0 : -1);
      int matches = next.matches(plan, row, where);
      if (matches > most) {
        best = next;
        most = matches;
      }
    }
    return best;
  }

  /// @return the field of a column, or less than 0 if the row has lost it
  int at(int column) {
    if (column < place) {
      return column;
    }
    int at = column + moved;
    return at < place ? -1 : at;
  }

  private int matches(TablePlan plan, List<String> row, Surroundings where) {
    int matches = 0;
    for (int column = 0; column < plan.width(); column++) {
      Kind kind = plan.kinds().get(column);
      int at = at(column);
      if (kind != null && at >= 0 && at < row.size() && at != cut) {
        matches += ColumnEvidence.found(kind, row.get(at), where) == null ? 0 : 1;
      }
    }
    return matches;
  }
}
