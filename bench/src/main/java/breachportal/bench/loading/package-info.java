/// The loading of a seized file, beside the group operations that it can't do without.
@NullMarked
package breachportal.bench.loading;

import org.jspecify.annotations.NullMarked;
