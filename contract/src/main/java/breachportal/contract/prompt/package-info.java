/// Mails that only say that something waits behind the sign-in.
@NullMarked
package breachportal.contract.prompt;

import org.jspecify.annotations.NullMarked;
