/// A Breach Portal that runs already, as an officer uses it.
@NullMarked
package breachportal.bench.running;

import org.jspecify.annotations.NullMarked;
