package breachportal.portal.company.form;

/// One answer to choose.
///
/// @param value its value in the contract's JSON
/// @param label its words
/// @param hint more words; empty when none are needed
public record Option(String value, String label, String hint) {
  /// The answer of who does not know yet.
  public static final Option NOT_KNOWN_YET = of("unknown", "I don't know yet");

  /// @param value its value in the contract's JSON
  /// @param label its words
  /// @return an option without a hint
  public static Option of(String value, String label) {
    return new Option(value, label, "");
  }
}
