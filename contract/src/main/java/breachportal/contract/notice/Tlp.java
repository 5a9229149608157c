package breachportal.contract.notice;

/// Traffic Light Protocol 2.0 label: how far a notice may be passed on.
public enum Tlp {
  CLEAR,
  GREEN,
  AMBER,
  AMBER_STRICT,
  RED
}
