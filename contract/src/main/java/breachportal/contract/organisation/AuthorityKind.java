package breachportal.contract.organisation;

/// What an authority is.
public enum AuthorityKind {
  NATIONAL_POLICE,
  PROVINCIAL_POLICE,
  SUPERVISORY_AUTHORITY,
  CSIRT
}
