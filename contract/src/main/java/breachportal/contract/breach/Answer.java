package breachportal.contract.breach;

/// An answer to a question that can be open.
public enum Answer {
  YES,
  NO,
  UNKNOWN
}
