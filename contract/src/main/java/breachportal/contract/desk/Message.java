package breachportal.contract.desk;

import java.time.Instant;
import java.util.UUID;

/// What an authority or a company wrote to the other about a report.
///
/// @param id its identifier
/// @param authorityId with which authority the company speaks
/// @param authorityName its name
/// @param side who wrote it
/// @param text the words
/// @param at when
/// @param by who: the officer's name to their own side, the authority's name to the company
public record Message(
    UUID id,
    UUID authorityId,
    String authorityName,
    Side side,
    String text,
    Instant at,
    String by) {

  /// Who speaks.
  public enum Side {
    AUTHORITY,
    COMPANY
  }
}
