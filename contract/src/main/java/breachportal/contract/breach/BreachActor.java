package breachportal.contract.breach;

/// From where it was done.
public enum BreachActor {
  OUTSIDE,
  INSIDE,
  PARTNER,
  UNKNOWN
}
