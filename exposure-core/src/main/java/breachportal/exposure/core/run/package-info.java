/// Sorted runs: what one loaded file leaves behind, without an identifier in it.
@NullMarked
package breachportal.exposure.core.run;

import org.jspecify.annotations.NullMarked;
