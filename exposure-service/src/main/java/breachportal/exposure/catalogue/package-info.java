/// The public catalogue of published leaks, in our own words and in those of Have I Been Pwned's
/// API v3, so that programs written for the one read the other.
@NullMarked
package breachportal.exposure.catalogue;

import org.jspecify.annotations.NullMarked;
