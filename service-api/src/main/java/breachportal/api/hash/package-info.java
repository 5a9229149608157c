/// Hashes.
@NullMarked
package breachportal.api.hash;

import org.jspecify.annotations.NullMarked;
