/// Tells people that something waits behind the sign-in, and never what.
@NullMarked
package breachportal.report.prompt;

import org.jspecify.annotations.NullMarked;
