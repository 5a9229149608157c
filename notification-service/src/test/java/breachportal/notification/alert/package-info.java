@NullMarked
package breachportal.notification.alert;

import org.jspecify.annotations.NullMarked;
