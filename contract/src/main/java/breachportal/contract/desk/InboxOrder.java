package breachportal.contract.desk;

/// In which order an inbox is read.
public enum InboxOrder {
  /// What is open first, the most severe first, then what is due first.
  TRIAGE,
  /// What is open first, then what is due first.
  DUE,
  /// The newest filing first.
  NEWEST,
  /// The most people first.
  PEOPLE
}
