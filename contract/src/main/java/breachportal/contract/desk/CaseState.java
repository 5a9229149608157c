package breachportal.contract.desk;

/// Where a case stands.
public enum CaseState {
  OPEN,
  CLOSED,
  /// It went on as another case.
  MERGED
}
