/// The alarm when mail itself fails: urgent mail that is too late is told over a second channel.
@NullMarked
package breachportal.notification.alarm;

import org.jspecify.annotations.NullMarked;
