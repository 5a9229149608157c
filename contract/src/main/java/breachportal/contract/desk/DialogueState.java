package breachportal.contract.desk;

/// Whose turn it is in the dialogue of an authority with a company.
public enum DialogueState {
  /// The authority asked; the company has not answered all of it.
  ASKED,
  /// The company answered.
  ANSWERED
}
