package breachportal.portal.police;

import breachportal.contract.desk.InboxPage;
import breachportal.contract.desk.SavedView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The desk as an officer reads it.
///
/// @param query what is asked
/// @param page the reports
/// @param groups the links that narrow the list
/// @param orders the links that put it in order
/// @param views the officer's saved views
/// @param beside the report at the side; null when none is open
/// @param now the present
public record DeskView(
    DeskQuery query,
    InboxPage page,
    List<DeskFilters.Group> groups,
    List<DeskFilters.Link> orders,
    List<SavedView> views,
    @Nullable ReportView beside,
    Instant now) {

  /// @return whether there are more reports than are counted
  public boolean uncounted() {
    return page.total() >= page.countedTo();
  }

  /// @param report a report
  /// @return whether it is the one at the side
  public boolean isBeside(Object report) {
    return beside != null && beside.report().summary().id().equals(report);
  }

  /// @return the address of the next page; null at the end
  public @Nullable String next() {
    return page.next() == null ? null : query.with("after", page.next());
  }
}
