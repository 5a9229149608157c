package breachportal.contract.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A case with all that hangs on it.
///
/// @param summary its line in a list
/// @param authorities who has joined it, the first first
/// @param reports the reports that are linked to it
/// @param leaks the leaks that are linked to it
/// @param events what happened in it, the oldest first
/// @param suggested reports that may belong to it
public record CaseFile(
    CaseSummary summary,
    List<Member> authorities,
    List<InboxLine> reports,
    List<LinkedLeak> leaks,
    List<CaseEvent> events,
    List<LikeReport> suggested) {

  /// An authority that has joined a case.
  ///
  /// @param id which
  /// @param name its name
  /// @param joinedAt when
  public record Member(UUID id, String name, Instant joinedAt) {}

  /// A leak that is linked to a case.
  ///
  /// @param id which
  /// @param title what it was called when it was linked
  /// @param linkedAt when
  public record LinkedLeak(UUID id, String title, Instant linkedAt) {}
}
