package breachportal.exposure.loading.table;

import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.identifier.Normaliser;
import breachportal.exposure.core.identifier.Refusal;
import breachportal.exposure.core.identifier.Surroundings;
import breachportal.exposure.core.identifier.Surroundings.Region;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the identifiers of rows whose plan is known. Not thread-safe.
public final class RowReader {

  private final TablePlan plan;
  private final Findings findings;
  private final RowEnd rowEnd;
  private final boolean plans;

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
    if (plans) {
      find(row);
    }
    rowEnd.afterRow();
  }

  TablePlan plan() {
    return plan;
  }

  private void find(List<String> row) {
    Surroundings where = surroundings(row);
    boolean straight = plan.grid() || row.size() == plan.width();
    Alignment alignment = straight ? Alignment.STRAIGHT : Alignment.of(plan, row, where);
    for (int column = 0; column < plan.width(); column++) {
      Kind kind = plan.kinds().get(column);
      int at = alignment.at(column);
      if (kind == null || at < 0 || at >= row.size() || row.get(at).isEmpty()) {
        continue;
      }
      if (at == alignment.cut()) {
        findings.refused(Refusal.CUT_RECORD);
        continue;
      }
      String cell = row.get(at);
      Normaliser.read(cell.indexOf('@') >= 0 ? Kind.EMAIL : kind, cell, where, findings);
    }
  }

  private Surroundings surroundings(List<String> row) {
    @Nullable Region region = Regions.ofOrNull(row);
    return new Surroundings(region == null ? plan.region() : region, true);
  }
}
