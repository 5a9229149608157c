/// How long things took.
@NullMarked
package breachportal.bench.timing;

import org.jspecify.annotations.NullMarked;
