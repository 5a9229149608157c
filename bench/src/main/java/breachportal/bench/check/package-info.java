/// What the private check costs the server, beside the operations it can't do without.
@NullMarked
package breachportal.bench.check;

import org.jspecify.annotations.NullMarked;
