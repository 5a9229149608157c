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
import org.jspecify.annotations.Nullable;

/// What the columns of a file are, told from its first rows: by their content, with the heading
/// as a hint.
///
/// @param kinds the kind of each column, null where it holds no identifiers
/// @param width how many fields a whole record has
/// @param region whose numbers stand in rows that don't tell themselves
/// @param headed whether the first row is a heading
record TablePlan(List<@Nullable Kind> kinds, int width, Region region, boolean headed) {

  /// @param sample the first rows of the file
  /// @throws UnusableFile if no column holds identifiers
  static TablePlan of(List<List<String>> sample) throws UnusableFile {
    if (sample.isEmpty()) {
      throw new UnusableFile(FileFault.EMPTY);
    }
    boolean headed = sample.size() > 1 && sample.getFirst().stream().noneMatch(TablePlan::isValue);
    List<List<String>> rows = headed ? sample.subList(1, sample.size()) : sample;
    int width = usualWidth(rows);
    List<@Nullable Kind> kinds = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      ColumnEvidence evidence = new ColumnEvidence();
      for (List<String> row : rows) {
        evidence.add(column < row.size() ? row.get(column) : "");
      }
      List<String> heading = sample.getFirst();
      boolean named = headed && column < heading.size();
      kinds.add(evidence.kind(named ? HeaderHint.of(heading.get(column)) : HeaderHint.NONE));
    }
    if (kinds.stream().allMatch(kind -> kind == null)) {
      throw new UnusableFile(FileFault.NO_IDENTIFIERS);
    }
    List<@Nullable Kind> fixed = Collections.unmodifiableList(kinds);
    return new TablePlan(fixed, width, usualRegion(rows), headed);
  }

  private static boolean isValue(String cell) {
    for (Kind kind : Kind.values()) {
      if (ColumnEvidence.found(kind, cell, Surroundings.UNKNOWN) != null) {
        return true;
      }
    }
    return false;
  }

  private static int usualWidth(List<List<String>> rows) {
    Map<Integer, Integer> widths = new HashMap<>();
    rows.forEach(row -> widths.merge(row.size(), 1, Integer::sum));
    return Collections.max(widths.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private static Region usualRegion(List<List<String>> rows) {
    int vietnam = 0;
    int china = 0;
    for (List<String> row : rows) {
      switch (regionOf(row)) {
        case VIETNAM -> vietnam++;
        case CHINA -> china++;
        case UNKNOWN -> {
          // No evidence for either.
        }
      }
    }
    return Regions.ofFile(vietnam, china);
  }

  /// Where a row has no letters, its numbers with a country's form tell.
  private static Region regionOf(List<String> row) {
    Region region = Regions.of(row);
    for (int i = 0; region == Region.UNKNOWN && i < row.size(); i++) {
      Identifier phone = ColumnEvidence.found(Kind.PHONE, row.get(i), Surroundings.UNKNOWN);
      if (phone != null && phone.canonical().startsWith("phone:+84")) {
        region = Region.VIETNAM;
      } else if (phone != null && phone.canonical().startsWith("phone:+86")) {
        region = Region.CHINA;
      }
    }
    return region;
  }
}
