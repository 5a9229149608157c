/// Tests of how authorities get their notices.
@NullMarked
package breachportal.notification.channel;

import org.jspecify.annotations.NullMarked;
