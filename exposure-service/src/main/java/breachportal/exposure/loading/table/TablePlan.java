package breachportal.exposure.loading.table;

import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.identifier.Surroundings;
import breachportal.exposure.core.identifier.Surroundings.Region;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the columns of a table are, told from its first rows: by their content, with the heading
/// as a hint.
///
/// @param kinds the kind of each column, null where it holds no identifiers
/// @param width how many fields a whole record has
/// @param region whose numbers stand in rows that don't tell themselves
/// @param heading where the heading stands among the first rows, or -1
/// @param grid whether the cells of a row know their columns, however many there are
public record TablePlan(
    List<@Nullable Kind> kinds, int width, Region region, int heading, boolean grid) {

  private static final Pattern CHINESE_MOBILE = Pattern.compile("phone:\\+861[3-9]\\d{9}");

  /// About as long as an identifier is.
  private static final int USUAL_LENGTH = 16;

  private static final int DIGITS_OF_VALUE = 7;

  /// How far down a heading is looked for, below titles.
  private static final int LAST_HEADING = 10;

  /// @param sample the first rows of a text, with the heading among them if there is one
  /// @return the plan; it may find no identifiers
  public static TablePlan of(List<List<String>> sample) {
    int heading = headingOf(sample);
    List<List<String>> rows = sample.subList(heading + 1, sample.size());
    return of(
        heading < 0 ? List.of() : sample.get(heading), rows, heading, usualWidth(rows), false);
  }

  /// As [#of], for rows whose cells know their columns: a short one ends in empty cells.
  ///
  /// @param names the names of the columns, or null where they may stand in the first rows
  public static TablePlan ofGrid(@Nullable List<String> names, List<List<String>> sample) {
    int heading = names == null ? headingOf(sample) : -1;
    List<String> headings = heading < 0 ? List.of() : sample.get(heading);
    List<List<String>> rows = sample.subList(heading + 1, sample.size());
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    return of(names == null ? headings : names, rows, heading, width, true);
  }

  private static TablePlan of(
      List<String> names, List<List<String>> rows, int heading, int width, boolean grid) {
    List<@Nullable Kind> kinds = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      ColumnEvidence evidence = new ColumnEvidence();
      for (List<String> row : rows) {
        evidence.add(column < row.size() ? row.get(column) : "");
      }
      boolean named = column < names.size();
      kinds.add(evidence.kind(named ? HeaderHint.of(names.get(column)) : HeaderHint.NONE));
    }
    return new TablePlan(
        Collections.unmodifiableList(kinds), width, usualRegion(kinds, rows), heading, grid);
  }

  /// @return whether any column holds identifiers
  public boolean holdsIdentifiers() {
    return kinds.stream().anyMatch(kind -> kind != null);
  }

  /// Of the rows above the first that holds a value, the one that says most of what is below it.
  private static int headingOf(List<List<String>> sample) {
    int first = 0;
    while (first < sample.size() && sample.get(first).stream().noneMatch(TablePlan::isValue)) {
      first++;
    }
    if (first == 0 || sample.size() == 1) {
      return -1;
    }
    int best = first == sample.size() ? 0 : Math.min(first, LAST_HEADING) - 1;
    long most = 0;
    for (int row = Math.min(first, LAST_HEADING) - 1; row >= 0; row--) {
      long hints = sample.get(row).stream().filter(HeaderHint::tells).count();
      if (hints > most) {
        best = row;
        most = hints;
      }
    }
    return best;
  }

  /// An identifier, or digits enough for one: no heading has them.
  private static boolean isValue(String cell) {
    long digits = cell.chars().filter(c -> c >= '0' && c <= '9').count();
    if (digits >= DIGITS_OF_VALUE && cell.chars().noneMatch(Character::isLetter)) {
      return true;
    }
    for (Kind kind : Kind.values()) {
      if (ColumnEvidence.found(kind, cell, Surroundings.UNKNOWN) != null) {
        return true;
      }
    }
    return false;
  }

  /// @return how many fields most rows have
  public static int usualWidth(List<List<String>> rows) {
    Map<Integer, Integer> widths = new HashMap<>();
    rows.forEach(row -> widths.merge(row.size(), 1, Integer::sum));
    return widths.isEmpty()
        ? 0
        : Collections.max(widths.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private static Region usualRegion(List<@Nullable Kind> kinds, List<List<String>> rows) {
    int vietnam = 0;
    int china = 0;
    for (List<String> row : rows) {
      switch (regionOf(kinds, row)) {
        case VIETNAM -> vietnam++;
        case CHINA -> china++;
        case UNKNOWN -> {
          // No evidence for either.
        }
      }
    }
    return Regions.ofFile(vietnam, china);
  }

  /// Where a row has no letters, its telephone numbers tell, if their country is beyond doubt.
  private static Region regionOf(List<@Nullable Kind> kinds, List<String> row) {
    Region region = Regions.of(row);
    int columns = Math.min(kinds.size(), row.size());
    for (int i = 0; region == Region.UNKNOWN && i < columns; i++) {
      Identifier phone =
          kinds.get(i) == Kind.PHONE
              ? ColumnEvidence.found(Kind.PHONE, row.get(i), Surroundings.UNKNOWN)
              : null;
      if (phone != null && phone.canonical().startsWith("phone:+84")) {
        region = Region.VIETNAM;
      } else if (phone != null && CHINESE_MOBILE.matcher(phone.canonical()).matches()) {
        region = Region.CHINA;
      }
    }
    return region;
  }

  /// @param rows some rows
  /// @return how much of them the plan explains: the identifiers in its columns, each less the more
  ///     other text stands around it
  public double explains(List<List<String>> rows) {
    double explained = 0;
    for (List<String> row : rows) {
      Region own = Regions.of(row);
      Surroundings where = new Surroundings(own == Region.UNKNOWN ? region : own, true);
      for (int column = 0; column < Math.min(width, row.size()); column++) {
        Kind kind = kinds.get(column);
        String cell = row.get(column);
        if (kind != null && !cell.isEmpty() && ColumnEvidence.found(kind, cell, where) != null) {
          explained += Math.min(1, (double) USUAL_LENGTH / cell.length());
        }
      }
    }
    return explained;
  }
}
