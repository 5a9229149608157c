package breachportal.contract.breach;

/// What the reporting organisation is to the data.
public enum ReporterRole {
  CONTROLLER,
  CONTROLLER_PROCESSOR,
  PROCESSOR,
  THIRD_PARTY
}
