package breachportal.contract.desk;

import java.util.List;

/// A report that may tell of the same stolen data, and why.
///
/// @param report its line in the inbox
/// @param like what it has in common, the strongest first
public record LikeReport(InboxLine report, List<Likeness> like) {

  /// One thing that two reports have in common.
  ///
  /// @param kind what
  /// @param what the thing itself, such as the address
  public record Likeness(Kind kind, String what) {}

  /// What two reports can have in common.
  public enum Kind {
    /// The data was seen on sale at the same address.
    SALE_ADDRESS,
    /// The same organisation or person was involved.
    PARTNER,
    /// The times in which it can have happened overlap.
    TIME_WINDOW,
    /// The numbers of people overlap.
    COUNTS
  }
}
