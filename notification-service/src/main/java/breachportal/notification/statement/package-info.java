/// Signed statements of what became of every person of a campaign.
@NullMarked
package breachportal.notification.statement;

import org.jspecify.annotations.NullMarked;
