/// The command line of the private check: asks, proves work, verifies, looks.
@NullMarked
package breachportal.check.cli;

import org.jspecify.annotations.NullMarked;
