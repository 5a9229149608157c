/// Tests of the notification service on a real PostgreSQL and a real mail server.
@NullMarked
package breachportal.notification;

import org.jspecify.annotations.NullMarked;
