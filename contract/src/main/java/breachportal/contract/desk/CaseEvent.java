package breachportal.contract.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened in a case; never changed.
///
/// @param id its identifier
/// @param kind what
/// @param text more of it: a note's words, a title, a reason
/// @param about the report, leak, authority or other case that it is about
/// @param at when
/// @param authority the name of whose officer did it
/// @param by the officer's name
public record CaseEvent(
    UUID id,
    Kind kind,
    String text,
    @Nullable UUID about,
    Instant at,
    String authority,
    String by) {

  /// What can happen in a case.
  public enum Kind {
    OPENED,
    REPORT_LINKED,
    REPORT_UNLINKED,
    LEAK_LINKED,
    LEAK_UNLINKED,
    AUTHORITY_JOINED,
    NOTE,
    MERGED_INTO,
    MERGED_FROM,
    SPLIT_INTO,
    SPLIT_FROM,
    CLOSED,
    REOPENED
  }
}
