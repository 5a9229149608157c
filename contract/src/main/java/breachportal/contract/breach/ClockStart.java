package breachportal.contract.breach;

/// The instant from which a duty's time runs.
public enum ClockStart {
  OCCURRED,
  DETECTED,
  AWARE,
  PREVIOUS_PHASE
}
