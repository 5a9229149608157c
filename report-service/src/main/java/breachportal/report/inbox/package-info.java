/// The inboxes of authorities: lists, search, saved views and exports of what was sent to them.
@NullMarked
package breachportal.report.inbox;

import org.jspecify.annotations.NullMarked;
