/// Where a PRF output lies in the index, and what a bucket says of it.
@NullMarked
package breachportal.check.index;

import org.jspecify.annotations.NullMarked;
