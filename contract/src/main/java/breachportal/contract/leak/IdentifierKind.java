package breachportal.contract.leak;

/// What kind of identifier a person is looked up by.
public enum IdentifierKind {
  PHONE,
  NATIONAL_ID,
  EMAIL
}
