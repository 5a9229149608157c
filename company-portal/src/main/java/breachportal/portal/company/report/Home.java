package breachportal.portal.company.report;

import breachportal.contract.desk.OpenQuestion;
import breachportal.contract.organisation.Organisation;
import breachportal.contract.report.ReportPage;
import breachportal.contract.report.ReportSummary;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A company's home.
///
/// @param organisation the company
/// @param list a page of its reports, the newest first
/// @param questions what authorities asked and wait to be answered, the longest waiting first
/// @param now the present
public record Home(
    Organisation organisation, ReportPage list, List<OpenQuestion> questions, Instant now) {
  /// @return the report with the nearest duty that is not met; null when none is due
  public @Nullable ReportSummary nearest() {
    return list.items().stream()
        .filter(report -> report.nextDueAt() != null)
        .min(Comparator.comparing(report -> Objects.requireNonNull(report.nextDueAt())))
        .orElse(null);
  }

  /// @return the number of the page of newer reports, from 0; below 0 when there is none
  public int newer() {
    return list.page() - 1;
  }

  /// @return the number of the page of older reports; below 0 when there is none
  public int older() {
    boolean more = (list.page() + 1L) * list.size() < list.total();
    return more ? list.page() + 1 : -1;
  }
}
