@NullMarked
package breachportal.notification.passcode;

import org.jspecify.annotations.NullMarked;
