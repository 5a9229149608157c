package breachportal.contract.campaign;

/// What a hold stops.
public enum HoldScope {
  /// The telling of the people of one report.
  REPORT,
  /// Every telling by its company: of each of its reports whose notice went to the authority that
  /// holds, those that it files later included.
  COMPANY
}
