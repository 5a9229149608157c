/// The mail that leaves, as the operator sees it, and dead letters that are tried again.
@NullMarked
package breachportal.notification.queue;

import org.jspecify.annotations.NullMarked;
