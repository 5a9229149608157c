/// Tests of notices.
@NullMarked
package breachportal.notification.notice;

import org.jspecify.annotations.NullMarked;
