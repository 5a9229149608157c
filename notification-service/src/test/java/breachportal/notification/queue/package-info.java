/// Tries what the operator sees of the mail that leaves.
@NullMarked
package breachportal.notification.queue;

import org.jspecify.annotations.NullMarked;
