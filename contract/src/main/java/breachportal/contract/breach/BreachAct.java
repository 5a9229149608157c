package breachportal.contract.breach;

/// What was done to the data.
public enum BreachAct {
  HACKING,
  MALWARE,
  INSIDER_MISUSE,
  SOCIAL_ENGINEERING,
  THEFT_OR_LOSS,
  MISCONFIGURATION,
  ERROR,
  PARTNER,
  UNKNOWN
}
