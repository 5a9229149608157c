package breachportal.contract.report;

import breachportal.contract.breach.ReportContent;
import breachportal.contract.breach.Severity;
import breachportal.contract.notice.BreachNotice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One filing of a report; never changed.
///
/// @param summary its line in the list
/// @param content what was filled in
/// @param notice what the authorities were sent
/// @param severity how severe the breach is by what was filed, with the working
/// @param changes what differs from the revision before, in the order of the fields; empty for 1
public record Revision(
    Report.RevisionSummary summary,
    ReportContent content,
    BreachNotice notice,
    @Nullable Severity severity,
    List<Change> changes) {

  /// One field that differs.
  ///
  /// @param field its path, such as `people.number.best` or `data[phone_number].records.max`
  /// @param before its value before, as text; empty when there was none
  /// @param after its value now, as text; empty when it was taken away
  public record Change(String field, String before, String after) {}
}
