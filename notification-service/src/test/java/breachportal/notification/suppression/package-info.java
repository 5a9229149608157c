/// Tests of the suppression list.
@NullMarked
package breachportal.notification.suppression;

import org.jspecify.annotations.NullMarked;
