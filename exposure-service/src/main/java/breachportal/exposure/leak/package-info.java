/// Known leaks: what is said of them, and where they stand between upload and check.
@NullMarked
package breachportal.exposure.leak;

import org.jspecify.annotations.NullMarked;
