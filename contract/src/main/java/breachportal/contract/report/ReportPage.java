package breachportal.contract.report;

import java.util.List;

/// One page of a list of reports, the newest first.
///
/// @param items at most `size` reports
/// @param page which page, from 0
/// @param size how many a page holds
/// @param total how many there are in all
public record ReportPage(List<ReportSummary> items, int page, int size, long total) {}
