package breachportal.exposure.loading.table;

import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.identifier.Normaliser;
import breachportal.exposure.core.identifier.Refusal;
import breachportal.exposure.core.identifier.Surroundings;
import breachportal.exposure.core.identifier.Surroundings.Region;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the identifiers of rows whose plan is known. A row of a text waits for the one behind it,
/// which tells whether its last field is whole. Not thread-safe.
public final class RowReader {

  private static final Pattern ADDRESS = Pattern.compile("[^\\s,;|/@]*+@[^\\s,;|/]*+");

  /// Enough for a telephone number.
  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}(?:[ .()-]*+\\p{Nd}){7}");

  private final TablePlan plan;
  private final Findings findings;
  private final RowEnd rowEnd;
  private final boolean plans;
  private @Nullable List<String> waiting;
  private boolean afterPiece;

  /// @param plan what the columns are
  /// @param findings hears what each cell holds
  /// @param rowEnd hears of the end of each record
  public RowReader(TablePlan plan, Findings findings, RowEnd rowEnd) {
    this.plan = plan;
    this.findings = findings;
    this.rowEnd = rowEnd;
    this.plans = plan.holdsIdentifiers();
  }

  /// @param row the next record
  public void read(List<String> row) throws IOException {
    List<String> before = waiting;
    waiting = row;
    if (before != null) {
      find(before, isPiece(row));
      afterPiece = isPiece(before);
    }
  }

  /// Reads the last row.
  public void finish() throws IOException {
    if (waiting != null) {
      find(waiting, false);
      waiting = null;
    }
  }

  TablePlan plan() {
    return plan;
  }

  private boolean isPiece(List<String> row) {
    return row.size() == 1 && plan.width() > 1 && !plan.grid();
  }

  private void find(List<String> row, boolean beforePiece) throws IOException {
    if (plans) {
      Surroundings where = surroundings(row);
      boolean straight = plan.grid() || row.size() == plan.width();
      find(
          row,
          where,
          straight ? Alignment.straight(afterPiece, beforePiece) : Alignment.of(plan, row, where));
    }
    rowEnd.afterRow();
  }

  private void find(List<String> row, Surroundings where, Alignment alignment) {
    for (int column = 0; column < plan.width(); column++) {
      Kind kind = plan.kinds().get(column);
      int at = alignment.at(column);
      if (kind == null || at < 0 || at >= row.size() || row.get(at).isEmpty()) {
        continue;
      }
      if (alignment.doubts(column, row)) {
        findings.refused(Refusal.CUT_RECORD);
        continue;
      }
      find(row.get(at), kind, where);
    }
  }

  /// An address tells itself, whatever the column; beside it may stand a telephone number.
  private void find(String cell, Kind kind, Surroundings where) {
    if (cell.indexOf('@') < 0) {
      Normaliser.read(kind, cell, where, findings);
      return;
    }
    Normaliser.read(Kind.EMAIL, cell, where, findings);
    String others = kind == Kind.PHONE ? ADDRESS.matcher(cell).replaceAll(";") : "";
    if (DIGITS.matcher(others).find()) {
      Normaliser.read(kind, others, where, findings);
    }
  }

  /// Where nothing else tells, a national ID does, if nothing was lost of it.
  private Region regionOfIds(List<String> row) {
    for (int column = 0; column < Math.min(plan.width(), row.size()); column++) {
      if (plan.kinds().get(column) == Kind.NATIONAL_ID) {
        Identifier id =
            ColumnEvidence.found(Kind.NATIONAL_ID, row.get(column), Surroundings.UNKNOWN);
        if (id != null) {
          return id.canonical().startsWith("nid:CN:") ? Region.CHINA : Region.VIETNAM;
        }
      }
    }
    return Region.UNKNOWN;
  }

  /// A Chinese name in a list of Vietnamese does not make its number China's, nor Vietnam's.
  private Surroundings surroundings(List<String> row) {
    Region region = Regions.ofOrNull(row);
    if (region == null) {
      region = plan.region() == Region.UNKNOWN ? regionOfIds(row) : plan.region();
    } else if (region == Region.CHINA && plan.region() == Region.VIETNAM) {
      region = Region.UNKNOWN;
    }
    return new Surroundings(region, true);
  }
}
