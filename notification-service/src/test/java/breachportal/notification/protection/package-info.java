/// Tests of signed and encrypted mail.
@NullMarked
package breachportal.notification.protection;

import org.jspecify.annotations.NullMarked;
