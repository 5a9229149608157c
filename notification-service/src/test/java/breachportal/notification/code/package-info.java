/// Tests of codes.
@NullMarked
package breachportal.notification.code;

import org.jspecify.annotations.NullMarked;
