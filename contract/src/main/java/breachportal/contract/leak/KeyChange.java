package breachportal.contract.leak;

import java.util.List;
import java.util.UUID;

/// How far the change of the check's keys has come.
///
/// @param current the epoch under which everything new is loaded
/// @param served the epochs whose keys are served, the newest first; one when no change is under
///     way
/// @param waiting the leaks that are still to be loaded under the newest keys, the newest first
public record KeyChange(int current, List<Integer> served, List<WaitingLeak> waiting) {

  /// A leak that only an earlier epoch's index holds.
  ///
  /// @param id its identifier
  /// @param name its short name in addresses
  /// @param title what a citizen reads
  public record WaitingLeak(UUID id, String name, String title) {}
}
