/// Everything that Breach Portal needs to run on one machine, started and stopped together.
@NullMarked
package breachportal.local;

import org.jspecify.annotations.NullMarked;
