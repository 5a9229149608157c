/// Tests of reading what comes back.
@NullMarked
package breachportal.notification.bounce;

import org.jspecify.annotations.NullMarked;
