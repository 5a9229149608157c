/// Tests of notices posted to authorities.
@NullMarked
package breachportal.notification.webhook;

import org.jspecify.annotations.NullMarked;
