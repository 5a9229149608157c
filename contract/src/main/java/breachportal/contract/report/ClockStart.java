package breachportal.contract.report;

/// The instant from which a duty's time runs.
public enum ClockStart {
  OCCURRED,
  DETECTED,
  AWARE,
  PREVIOUS_PHASE
}
