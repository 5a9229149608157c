/// Tests of lists.
@NullMarked
package breachportal.notification.list;

import org.jspecify.annotations.NullMarked;
