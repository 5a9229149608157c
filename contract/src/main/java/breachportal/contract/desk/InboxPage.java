package breachportal.contract.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of an inbox.
///
/// @param items the reports, in the order that was asked for
/// @param next where the next page begins, to be sent as `after`; null at the end
/// @param total how many there are in all, counted up to `countedTo`
/// @param countedTo how far is counted: when `total` is this, there are as many or more
public record InboxPage(List<InboxLine> items, @Nullable String next, long total, long countedTo) {}
