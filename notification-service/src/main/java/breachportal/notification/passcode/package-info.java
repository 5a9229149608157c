/// One-time codes, mailed to the address whose holder is to be recognised by them.
@NullMarked
package breachportal.notification.passcode;

import org.jspecify.annotations.NullMarked;
