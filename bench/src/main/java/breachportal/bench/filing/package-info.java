/// Filing throughput beside the database's own.
@NullMarked
package breachportal.bench.filing;

import org.jspecify.annotations.NullMarked;
