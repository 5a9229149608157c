/// The operations of libsodium that the services can't do without, called with nothing around
/// them.
@NullMarked
package breachportal.bench.bare;

import org.jspecify.annotations.NullMarked;
