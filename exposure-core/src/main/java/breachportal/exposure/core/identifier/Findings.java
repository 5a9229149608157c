package breachportal.exposure.core.identifier;

/// Hears what a cell holds: any number of identifiers and refusals, in the order of the text. A
/// cell that holds nothing (`N/A`, an empty one) is silence.
public interface Findings {

  /// @param identifier one that was found
  void found(Identifier identifier);

  /// @param reason why something that looks like one was not taken
  void refused(Refusal reason);
}
