/// Tests of deliveries.
@NullMarked
package breachportal.notification.delivery;

import org.jspecify.annotations.NullMarked;
