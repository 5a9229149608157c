/// What the notification service says and hears of campaigns, lists and ledgers.
@NullMarked
package breachportal.contract.campaign;

import org.jspecify.annotations.NullMarked;
