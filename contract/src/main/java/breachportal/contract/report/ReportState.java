package breachportal.contract.report;

/// Where a report stands; nothing is ever deleted.
public enum ReportState {
  DRAFT,
  FILED,
  ACKNOWLEDGED,
  UNDER_INVESTIGATION,
  CLOSED,
  WITHDRAWN
}
