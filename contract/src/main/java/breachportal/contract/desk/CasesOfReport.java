package breachportal.contract.desk;

import java.util.List;

/// The cases of a report, and reports that may tell of the same stolen data.
///
/// @param cases cases of the authority to which it is linked
/// @param like reports like it
public record CasesOfReport(List<CaseSummary> cases, List<LikeReport> like) {}
