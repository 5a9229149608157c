/// The conversation with a mail server: one connection, many mails (RFC 5321, RFC 2920, RFC 3207).
@NullMarked
package breachportal.notification.smtp;

import org.jspecify.annotations.NullMarked;
