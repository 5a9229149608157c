/// Tests of the return mailbox.
@NullMarked
package breachportal.notification.returned;

import org.jspecify.annotations.NullMarked;
