/// Mails that only say that something waits behind the sign-in.
@NullMarked
package breachportal.notification.prompt;

import org.jspecify.annotations.NullMarked;
