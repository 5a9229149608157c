package breachportal.contract.desk;

import java.time.Instant;
import java.util.UUID;

/// That one authority gave a report to another.
///
/// @param id its identifier
/// @param kind whether it gave it away or shares it
/// @param fromName the name of who gave it
/// @param toName the name of who got it
/// @param reason why
/// @param at when
/// @param by the officer's name
public record Handover(
    UUID id, Kind kind, String fromName, String toName, String reason, Instant at, String by) {

  /// How a report is given.
  public enum Kind {
    /// The other deals with it from now on.
    HANDOVER,
    /// Both deal with it.
    SHARE
  }
}
