/// Tests of campaigns.
@NullMarked
package breachportal.notification.campaign;

import org.jspecify.annotations.NullMarked;
