package breachportal.exposure.loading.table;

import breachportal.exposure.core.identifier.Surroundings.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells whose numbers a row holds by the letters that stand around them: Vietnamese has some
/// that no other language uses, and Chinese is written in its own characters.
final class Regions {

  private static final String VIETNAMESE = "ăđơưĂĐƠƯ";
  private static final int DOMINANT = 10;

  private Regions() {}

  static Region of(List<String> row) {
    Region region = ofOrNull(row);
    return region == null ? Region.UNKNOWN : region;
  }

  /// @return whose numbers the row holds: unknown where its letters are damaged, null where it has
  ///     none that tell
  static @Nullable Region ofOrNull(List<String> row) {
    boolean vietnamese = false;
    boolean damaged = false;
    for (String cell : row) {
      for (int i = 0; i < cell.length(); i++) {
        char c = cell.charAt(i);
        if (c >= '\u4E00' && c <= '\u9FFF') {
          return Region.CHINA;
        }
        damaged |= c == '\uFFFD';
        vietnamese |=
            c >= '\u0100' && ((c >= '\u1EA0' && c <= '\u1EF9') || VIETNAMESE.indexOf(c) >= 0);
      }
    }
    if (vietnamese) {
      return Region.VIETNAM;
    }
    return damaged ? Region.UNKNOWN : null;
  }

  /// @param vietnam rows that are Vietnamese
  /// @param china rows that are Chinese
  /// @return whose the rows without evidence are: only where nearly all others agree
  static Region ofFile(int vietnam, int china) {
    if (vietnam > DOMINANT * china) {
      return Region.VIETNAM;
    }
    return china > DOMINANT * vietnam ? Region.CHINA : Region.UNKNOWN;
  }
}
