package breachportal.contract.breach;

/// How the company came to know.
public enum DetectionMethod {
  INTERNAL_MONITORING,
  INTERNAL_REPORT,
  AUDIT,
  CUSTOMER,
  PARTNER,
  POLICE,
  RESEARCHER,
  MEDIA,
  ATTACKER,
  OTHER,
  UNKNOWN
}
