package breachportal.exposure.core.identifier;

/// What is known of the place where a cell was found; it settles forms that mean two things.
///
/// @param region whose numbers stand around it
/// @param zerosLost whether a missing leading zero may be put back: only in a column whose other
///     cells are of the kind, where a spreadsheet took the zero for a number's
public record Surroundings(Region region, boolean zerosLost) {

  /// Nothing is known.
  public static final Surroundings UNKNOWN = new Surroundings(Region.UNKNOWN, false);

  /// Whose numbers these are.
  public enum Region {
    /// Vietnamese people's.
    VIETNAM,
    /// Chinese people's.
    CHINA,
    /// Anybody's.
    UNKNOWN
  }
}
