package breachportal.exposure.abuse;

import java.time.Duration;

/// Whether a fee was taken.
///
/// @param kind whether, or why not
/// @param until how long until it could be; zero if time does not help
/// @param level how hard the next puzzle is for who asks from there
record Verdict(Kind kind, Duration until, int level) {

  /// Whether a fee was taken, or why not.
  enum Kind {
    /// It was.
    TAKEN(""),
    /// The puzzle's solution was used before.
    SPENT("proof-of-work-spent"),
    /// Much is asked from there: a harder puzzle is needed.
    TOO_EASY("proof-of-work-too-easy"),
    /// The address has used its budget.
    ADDRESS("too-many-from-address"),
    /// The network has.
    NETWORK("too-many-from-network"),
    /// Everybody together has.
    OVERALL("too-many-overall");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /// @return the problem's short name
    String type() {
      return type;
    }
  }
}
