/// Campaigns: telling the people concerned, every one of them once, and accounting for each.
@NullMarked
package breachportal.notification.campaign;

import org.jspecify.annotations.NullMarked;
