/// The return mailbox: reads what comes back, settles the letters that it is about, and keeps what
/// it can't place for a person to look at.
@NullMarked
package breachportal.notification.returned;

import org.jspecify.annotations.NullMarked;
