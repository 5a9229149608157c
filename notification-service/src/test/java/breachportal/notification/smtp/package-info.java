/// Tries the conversation with mail servers.
@NullMarked
package breachportal.notification.smtp;

import org.jspecify.annotations.NullMarked;
