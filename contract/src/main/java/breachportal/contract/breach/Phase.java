package breachportal.contract.breach;

/// Which filing of a report a revision is.
public enum Phase {
  INITIAL,
  UPDATE,
  FINAL,
  WITHDRAWN
}
