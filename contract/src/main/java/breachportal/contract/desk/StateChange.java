package breachportal.contract.desk;

import breachportal.contract.report.ReportState;
import jakarta.validation.constraints.NotNull;

/// Where a report is to stand.
///
/// @param state `under_investigation` or `closed`
public record StateChange(@NotNull ReportState state) {}
