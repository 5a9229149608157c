/// The exposure service: known leaks, their loading, and the private check.
@NullMarked
package breachportal.exposure;

import org.jspecify.annotations.NullMarked;
